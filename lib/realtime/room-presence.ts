import type { Presence } from "@/lib/db/presence/presence";
import { headcountOf, headsOf, listsEverybody } from "@/lib/decision/heads";
import type { Heads } from "@/lib/decision/heads";
import type { Decision } from "@/lib/decision/model";
import { broadcast } from "./broadcast";
import { onlineOf } from "./member";
import type { Member } from "./member";

/** Nobody, in a decision of any size. */
export const nobody: Heads = { count: 0, of: [] };

/** Who of a decision is connected: said to the other servers, and told to everybody when it changed. */
export class RoomPresence {
  private said = "";
  private told: Heads = nobody;
  private toldKey = "";

  constructor(private readonly presence: Presence) {}

  /** As it is now; where people are counted as it was told last, so that nobody is counted anew for all who join. */
  now(state: Decision, members: Iterable<Member>): Heads {
    return listsEverybody(headcountOf(state)) ? this.everywhere(state, members) : this.told;
  }

  private everywhere(state: Decision, members: Iterable<Member>): Heads {
    return headsOf(this.presence.everywhere(state.id, onlineOf(members)), headcountOf(state));
  }

  /** Says to the other servers who is here, when that changed. */
  say(decisionId: string, members: Iterable<Member>): void {
    const here = onlineOf(members);
    const key = here.join(" ");
    if (key !== this.said) this.presence.say(decisionId, here);
    this.said = key;
  }

  /** Tells who is connected, here and to other servers, when that changed. */
  tell(state: Decision, members: readonly Member[]): void {
    const online = this.everywhere(state, members);
    const key = `${online.count} ${online.of?.join(" ") ?? ""}`;
    if (key === this.toldKey) return;
    this.told = online;
    this.toldKey = key;
    const people = members.filter(({ viewer }) => viewer.link !== "presenter");
    broadcast(
      people.map(({ socket }) => socket),
      "presence:changed",
      { decisionId: state.id, online },
    );
  }

  close(decisionId: string): void {
    this.presence.say(decisionId, []);
  }
}
