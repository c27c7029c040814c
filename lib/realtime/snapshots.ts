import type { Directory } from "@/lib/decision/directory";
import type { Decision } from "@/lib/decision/model";
import type { TallyMemory } from "@/lib/decision/tally-memory";
import { snapshotOf } from "@/lib/decision/view";
import { audienceOf } from "@/lib/decision/viewer";
import type { Viewer } from "@/lib/decision/viewer";
import { log } from "@/lib/log/log";
import { packetOf, sendPacket } from "./broadcast";
import type { Packet } from "./broadcast";
import type { Member } from "./member";

/** What a room shows at this moment. */
export type Showing = { shown: Decision; directory: Directory };

type Waiting = { member: Member; sent: () => void; failed: (error: unknown) => void };

/**
 * Sends everything afresh to those who wait for it. Until something new is shown, or what was made is forgotten, all of one
 * audience share a snapshot, which is encoded once: a thousand people who join at once cost a few.
 */
export class Snapshots {
  private waiting: Waiting[] = [];
  /** What was made of what is shown now, by audience; null for one that may see nothing. */
  private made: { of: Showing; packets: Map<string, Packet | null> } | null = null;

  constructor(
    private readonly memory: TallyMemory,
    private readonly showing: () => Showing,
  ) {}

  /** Keeps nothing for those who may come later. */
  forget(): void {
    this.made = null;
  }

  /** Resolves right after the snapshot went out, rejects when it did not; whoever may see nothing gets none. */
  send(member: Member): Promise<void> {
    return new Promise((sent, failed) => {
      if (this.waiting.length === 0) setImmediate(() => this.flush());
      this.waiting.push({ member, sent, failed });
    });
  }

  private flush(): void {
    const { waiting } = this;
    this.waiting = [];
    try {
      this.emit(waiting.map(({ member }) => member));
      for (const { sent } of waiting) sent();
    } catch (error) {
      log().error({ err: error, waiting: waiting.length }, "realtime: everything afresh could not be told");
      for (const { failed } of waiting) failed(error);
    }
  }

  private emit(members: readonly Member[]): void {
    const showing = this.showing();
    const { shown, directory } = showing;
    if (this.made?.of.shown !== shown || this.made.of.directory !== directory)
      this.made = { of: showing, packets: new Map() };
    const { packets } = this.made;
    for (const { socket, viewer } of members) {
      const audience = audienceOf(shown, directory, viewer);
      const known = packets.get(audience);
      const packet = known === undefined ? this.packetFor(showing, viewer) : known;
      packets.set(audience, packet);
      if (packet !== null) sendPacket([socket], packet);
    }
  }

  private packetFor({ shown, directory }: Showing, viewer: Viewer): Packet | null {
    const snapshot = snapshotOf(shown, directory, viewer, this.memory);
    return snapshot === null ? null : packetOf("decision:snapshot", { decisionId: shown.id, snapshot });
  }
}
