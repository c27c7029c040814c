import type { RecordedEvent } from "@/lib/decision/event";
import { framesOf } from "@/lib/decision/frame";
import type { Frame } from "@/lib/decision/frame";
import type { Decision } from "@/lib/decision/model";
import type { TallyMemory } from "@/lib/decision/tally-memory";
import type { Viewer } from "@/lib/decision/viewer";
import type { Showing } from "./snapshots";

/** States kept so that short interruptions are answered by a small frame. */
const statesKept = 64;
/** Further behind than this many events, everything afresh is less than what happened since. */
export const eventsKept = 500;

/** What a room told a short while ago, for those who come back after an interruption. */
export class Past {
  private readonly states = new Map<number, Decision>();
  private events: RecordedEvent[] = [];
  /** The frames that were made since the last one was told, by where they begin: many come back at once. */
  private made = new Map<number, ReturnType<typeof framesOf>>();

  constructor(
    state: Decision,
    private readonly memory: TallyMemory,
  ) {
    this.states.set(state.seq, state);
  }

  /** The room was told these events, and shows this state from now on. */
  add(state: Decision, events: readonly RecordedEvent[]): void {
    this.made = new Map();
    this.events = [...this.events, ...events].slice(-eventsKept);
    this.states.set(state.seq, state);
    const [oldest] = this.states.keys();
    if (this.states.size > statesKept && oldest !== undefined) this.states.delete(oldest);
  }

  /** What followed a number, as one frame for this viewer; null when it is too long ago to be told that way. */
  frameSince(after: number, { shown, directory }: Showing, viewer: Viewer): Frame | null {
    // A page that the server rendered a moment ago may know more than the room has been told.
    if (after > shown.seq) return { from: after + 1, to: after, events: [] };
    const before = after === shown.seq ? shown : this.states.get(after);
    const first = this.events[0]?.seq ?? shown.seq + 1;
    if (before === undefined || first > after + 1) return null;
    const events = this.events.filter(({ seq }) => seq > after);
    const frames = this.made.get(after) ?? framesOf({ before, after: shown, events, directory }, this.memory);
    this.made.set(after, frames);
    return frames(viewer);
  }
}
