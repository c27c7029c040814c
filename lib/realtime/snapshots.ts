import type { Directory } from "@/lib/decision/directory";
import type { Decision } from "@/lib/decision/model";
import type { TallyMemory } from "@/lib/decision/tally-memory";
import { snapshotOf } from "@/lib/decision/view";
import { audienceOf } from "@/lib/decision/viewer";
import { log } from "@/lib/log/log";
import { broadcast } from "./broadcast";
import type { Member } from "./member";

/** What a room shows at this moment. */
export type Showing = { shown: Decision; directory: Directory };

type Waiting = { member: Member; sent: () => void; failed: (error: unknown) => void };

/**
 * Sends everything afresh to those who wait for it. All who come within one turn of the event loop share a snapshot,
 * which is encoded once for each audience: a thousand people who join at once cost a few.
 */
export class Snapshots {
  private waiting: Waiting[] = [];

  constructor(
    private readonly memory: TallyMemory,
    private readonly showing: () => Showing,
  ) {}

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
    const { shown, directory } = this.showing();
    const audiences = new Map<string, Member[]>();
    for (const member of members) {
      const audience = audienceOf(shown, directory, member.viewer);
      const group = audiences.get(audience);
      if (group === undefined) audiences.set(audience, [member]);
      else group.push(member);
    }
    for (const [first, ...others] of audiences.values()) {
      const snapshot = first === undefined ? null : snapshotOf(shown, directory, first.viewer, this.memory);
      if (first === undefined || snapshot === null) continue;
      const sockets = [first, ...others].map(({ socket }) => socket);
      broadcast(sockets, "decision:snapshot", { decisionId: shown.id, snapshot });
    }
  }
}
