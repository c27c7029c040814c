import type { Decisions } from "@/lib/db/decisions/decisions";
import type { Directory } from "@/lib/decision/directory";
import type { RecordedEvent } from "@/lib/decision/event";
import type { Decision } from "@/lib/decision/model";
import { log } from "@/lib/log/log";
import { paceAfter } from "./pace";

const retryAfter = 1000;

/** Who is told what a follower reads. */
export type Reader = {
  /** Called before the new state is taken. */
  prepare(events: readonly RecordedEvent[]): Promise<void>;
  arrived(before: Decision, events: readonly RecordedEvent[]): void;
  /** There is no such decision any more. */
  gone(): void;
};

/** Reads the log of one decision as it grows, and never more often than it is asked to. */
export class Follower {
  private wanted: number;
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private nextAt = 0;
  /** How late the last reading began (ms): the event loop had other things to do. */
  private late = 0;
  private closed = false;

  constructor(
    private readonly decisions: Decisions,
    public read: Decision,
    public directory: Directory,
    private readonly reader: Reader,
  ) {
    this.wanted = read.seq;
  }

  /** The decision moved to this number: it is read in its turn. */
  moved(seq: number): void {
    this.wanted = Math.max(this.wanted, seq);
    this.schedule(this.nextAt - performance.now());
  }

  /** Reads nothing for a while: telling what was read began at this moment and took so many milliseconds of CPU. */
  rest(began: number, spent: number): void {
    this.nextAt = began + paceAfter({ spent, late: this.late });
    this.late = 0;
  }

  /**
   * Looks whether more was written than was rung for: a server that died may have written without ringing. What is found
   * is read at once unless a rest is on; `needed` says, before each attempt, whether to read in spite of it.
   */
  async look(needed: () => boolean): Promise<void> {
    const book = await this.decisions.current(this.read.id);
    this.wanted = Math.max(this.wanted, book?.state.seq ?? 0);
    const isDue = () => performance.now() >= this.nextAt;
    for (let times = 0; times < 3 && this.wanted > this.read.seq && (needed() || isDue()); times += 1)
      await (this.running ?? this.run());
    this.schedule(this.nextAt - performance.now());
  }

  close(): void {
    this.closed = true;
    if (this.timer !== null) clearTimeout(this.timer);
  }

  private schedule(milliseconds: number): void {
    if (this.closed || this.running !== null || this.timer !== null || this.wanted <= this.read.seq) return;
    const due = performance.now() + Math.max(0, milliseconds);
    this.timer = setTimeout(() => {
      this.late = performance.now() - due;
      void this.run();
    }, milliseconds);
  }

  private run(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.running = this.catchUp().then(
      () => this.done(this.nextAt - performance.now()),
      (error: unknown) => {
        log().warn({ err: error }, "realtime: could not read what happened, trying again");
        this.done(retryAfter);
      },
    );
    return this.running;
  }

  private done(milliseconds: number): void {
    this.running = null;
    this.schedule(milliseconds);
  }

  private async catchUp(): Promise<void> {
    const span = await this.decisions.span(this.read.id, this.read.seq, this.read, this.wanted);
    if (span === null) {
      // There is nothing to read any more, so it is not tried again and again.
      this.wanted = this.read.seq;
      return this.reader.gone();
    }
    await this.reader.prepare(span.events);
    const before = this.read;
    this.read = span.after;
    this.directory = span.directory;
    this.reader.arrived(before, span.events);
  }
}
