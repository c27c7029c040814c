import type { Decisions } from "@/lib/db/decisions/decisions";
import type { Presence } from "@/lib/db/presence/presence";
import type { Directory } from "@/lib/decision/directory";
import type { RecordedEvent } from "@/lib/decision/event";
import { framesOf } from "@/lib/decision/frame";
import type { Frame } from "@/lib/decision/frame";
import { mineOf } from "@/lib/decision/mine";
import type { Decision } from "@/lib/decision/model";
import { viewOf } from "@/lib/decision/view";
import { Follower } from "./follower";
import { isSameViewer, onlineOf } from "./member";
import type { Member } from "./member";
import type { Joined } from "./protocol";
import type { RealtimeServer } from "./realtime-socket";
import { waitsForTick } from "./waits-for-tick";

/** Milliseconds between two frames of one room, at least. A room whose frames take long to make gets fewer. */
const pace = 50;
/** Further behind than this many events, everything afresh is less than what happened since. */
const furthestBehind = 500;
/** States kept so that short interruptions are answered by a small frame. */
const statesKept = 64;

/** Everybody in this process who has one decision open, and what they have been told so far. */
export class Room {
  private readonly members = new Map<string, Member>();
  private readonly follower: Follower;
  /** What has been told; what is read is ahead of it by `untold`. */
  private shown: Decision;
  private untold: RecordedEvent[] = [];
  private readonly states = new Map<number, Decision>();
  private saidOnline = "";
  private toldOnline = "";
  isClosed = false;

  constructor(
    private readonly server: RealtimeServer,
    private readonly decisions: Decisions,
    private readonly presence: Presence,
    state: Decision,
    directory: Directory,
  ) {
    this.shown = state;
    this.remember(state);
    this.follower = new Follower(decisions, state, directory, {
      prepare: (events) => this.prepare(events),
      arrived: (before, events) => this.arrived(before, events),
      gone: () => this.dismissAll(() => true),
    });
  }

  get decisionId(): string {
    return this.shown.id;
  }

  get all(): readonly Member[] {
    return [...this.members.values()];
  }

  add(member: Member): void {
    this.members.set(member.socket.id, member);
  }

  /** Returns whether the room is empty now. */
  remove(socketId: string): boolean {
    this.members.delete(socketId);
    return this.members.size === 0;
  }

  close(): void {
    this.isClosed = true;
    this.follower.close();
    this.presence.say(this.decisionId, []);
  }

  /** What a member is told who knows everything up to `after` (null = nothing); null when they may see nothing. */
  async answer(member: Member, after: number | null): Promise<Joined | null> {
    // They may have become a participant between the question who they are and now.
    if (member.viewer.participantId === null) await this.look((each) => each === member);
    member.stale = false;
    const { participantId } = member.viewer;
    // Somebody who has only just joined is waited for: the room as told so far does not know them.
    await this.follower.look(
      () => participantId !== null && this.shown.participants[participantId] === undefined,
    );
    const { shown } = this;
    const { read, directory } = this.follower;
    const mine = mineOf(read, member.voterId);
    const online = member.viewer.link === "presenter" ? [] : this.online();
    if (after === null || after < shown.seq - furthestBehind) {
      const view = viewOf(shown, directory, member.viewer);
      return view === null ? null : { kind: "snapshot", view, mine, online };
    }
    const frame = await this.frameSince(member, after, shown, directory);
    return frame === null ? null : { kind: "frame", frame, viewer: member.viewer, mine, online };
  }

  private async frameSince(
    member: Member,
    after: number,
    shown: Decision,
    directory: Directory,
  ): Promise<Frame | null> {
    const before = this.states.get(after) ?? null;
    const span = after < shown.seq ? await this.decisions.span(shown.id, after, before) : null;
    // What waits for the tick waits here too: asking again and again must not tell more.
    const events = span?.events.filter((recorded) => recorded.seq <= shown.seq) ?? [];
    const frame = framesOf({ before, after: shown, events, directory })(member.viewer);
    // A page that the server rendered a moment ago may know more than the room has been told.
    return frame !== null && after > shown.seq ? { from: after + 1, to: after, events: [] } : frame;
  }

  /** The decision moved to this number: members hear of it in their turn. */
  moved(seq: number): void {
    this.follower.moved(seq);
  }

  /** Whoever has just joined may be here already, as somebody who only looks. */
  private async prepare(events: readonly RecordedEvent[]): Promise<void> {
    if (events.some(({ event }) => event.type === "ParticipantJoined"))
      await this.look(({ viewer }) => viewer.participantId === null);
  }

  private arrived(before: Decision, events: readonly RecordedEvent[]): void {
    this.untold.push(...events);
    for (const member of this.members.values()) this.tellMine(member, before);
    if (!waitsForTick(this.untold, this.follower.read)) this.tell();
  }

  /** One's own votes do not wait: they go to all connections of that person, and to nobody else. */
  private tellMine({ socket, voterId }: Member, before: Decision): void {
    if (voterId === null) return;
    const earlier = new Map(before.rounds.map((round) => [round.id, round.ballots[voterId]]));
    const { read } = this.follower;
    const hasChanged = read.rounds.some((round) => round.ballots[voterId] !== earlier.get(round.id));
    if (!hasChanged) return;
    socket.emit("decision:mine", { decisionId: this.decisionId, mine: mineOf(read, voterId) });
  }

  private tell(): void {
    const began = performance.now();
    const { shown: before } = this;
    const { read: after, directory } = this.follower;
    const frames = framesOf({ before, after, events: this.untold, directory });
    this.shown = after;
    this.untold = [];
    this.remember(after);
    const groups = new Map<Frame, string[]>();
    for (const member of this.members.values()) {
      const frame = member.stale ? null : frames(member.viewer);
      if (frame === null) this.tellAfresh(member);
      else {
        const group = groups.get(frame);
        if (group === undefined) groups.set(frame, [member.socket.id]);
        else group.push(member.socket.id);
      }
    }
    // Members of one audience share one frame, which is encoded once.
    for (const [frame, socketIds] of groups)
      this.server.to(socketIds).emit("decision:frame", { decisionId: this.decisionId, frame });
    this.follower.rest(Math.max(pace, 4 * (performance.now() - began)));
  }

  /** Everything as the member may see it now, or that they may see nothing any more. */
  private tellAfresh(member: Member): void {
    member.stale = false;
    const { decisionId } = this;
    const { read, directory } = this.follower;
    const view = viewOf(this.shown, directory, member.viewer);
    if (view === null) return this.dismiss(member);
    const mine = mineOf(read, member.voterId);
    member.socket.emit("decision:snapshot", { decisionId, view, mine });
  }

  private dismiss(member: Member): void {
    member.socket.emit("decision:gone", { decisionId: this.decisionId });
    this.members.delete(member.socket.id);
  }

  /** Asks anew what these members are to the decision. */
  private async look(concerns: (member: Member) => boolean): Promise<void> {
    for (const member of this.all.filter(concerns)) {
      const found = await this.decisions.viewerOf(this.decisionId, member.access);
      if (found === null || isSameViewer(found.viewer, member.viewer)) continue;
      Object.assign(member, found, { stale: true });
    }
  }

  /** Asks anew what somebody is to the decision, and tells them at once when it changed. */
  async lookAgain(concerns: (member: Member) => boolean): Promise<void> {
    await this.look(concerns);
    for (const member of this.all) if (member.stale) this.tellAfresh(member);
  }

  /** These members may see nothing any more. */
  dismissAll(concerns: (member: Member) => boolean): void {
    for (const member of this.all.filter(concerns)) this.dismiss(member);
  }

  private online(): readonly string[] {
    return this.presence.everywhere(this.decisionId, onlineOf(this.members.values()));
  }

  /** Once a second: what waited is told, and who is here when that changed. */
  tick(): void {
    if (this.untold.length > 0) this.tell();
    const here = onlineOf(this.members.values());
    const key = here.join(" ");
    if (key !== this.saidOnline) this.presence.say(this.decisionId, here);
    this.saidOnline = key;
    this.tellOnline();
  }

  /** Tells who is connected, here and to other servers, when that changed. */
  tellOnline(): void {
    const online = this.online();
    const key = online.join(" ");
    if (key === this.toldOnline) return;
    this.toldOnline = key;
    for (const { socket, viewer } of this.members.values())
      if (viewer.link !== "presenter")
        socket.volatile.emit("presence:changed", { decisionId: this.decisionId, online });
  }

  private remember(state: Decision): void {
    this.states.set(state.seq, state);
    const [oldest] = this.states.keys();
    if (this.states.size > statesKept && oldest !== undefined) this.states.delete(oldest);
  }
}
