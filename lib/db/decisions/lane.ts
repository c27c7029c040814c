import { setTimeout as pause } from "node:timers/promises";
import type { Pool } from "pg";
import type { RecordedEvent } from "@/lib/decision/event";
import { log } from "@/lib/log/log";
import { isOutage } from "../is-outage";
import type { Together } from "../together";
import { lookAhead } from "./ahead";
import type { Ahead } from "./ahead";
import { isBallotCommand } from "./ballot-commands";
import { runBatch } from "./batch";
import type { BatchResult } from "./batch";
import type { Book } from "./book";
import { caughtUp } from "./catch-up";
import type { Decided } from "./decided";
import type { Fault } from "./fault";
import type { Executed, Job } from "./job";
import { loadBook } from "./load";

/** Commands that may wait at once for one decision; beyond it they are refused as `busy`, never silently dropped. */
export const longestQueue = 10_000;
/** Commands that travel together at most. */
const largestBatch = 1_000;
/** Fewer are not worth a transaction of their own for one half. */
const enoughForTwo = 64;
/** How long a batch is tried again while the database is away (ms), beginning with short breaks. */
const patience = 3_000;
const firstBreak = 50;
/** Commands that one line of the log names at most. */
const mostNamed = 20;

type Waiting = { job: Job; resolve: (executed: Executed) => void; fail: (error: unknown) => void };

/** What was decided of a batch before its turn, and who hears what it made before it is committed. */
type Sooner = { decided: Decided | null; made: Ahead["made"] };

const never: Sooner = { decided: null, made: () => {} };

/** What all lanes share. */
export type LaneWorld = {
  /** Hears of every batch that was committed. */
  moved: (book: Book, events: readonly RecordedEvent[]) => void;
  fault: Fault | null;
  /** The numbers that the rows of decisions have now. */
  numbers: Together<string, number>;
};

/** The one way by which a decision changes in this process: commands queue, and the commit sets the beat. */
export class Lane {
  private queue: Waiting[] = [];
  private running = false;
  private book: Book | null = null;
  /** Nobody else wrote when the last batch was taken. */
  private isAlone = false;
  private reading: Promise<boolean> | null = null;

  constructor(
    private readonly pool: Pool,
    private readonly decisionId: string,
    private readonly world: LaneWorld,
  ) {}

  /** Whether nothing waits or runs, so that the lane may be forgotten. */
  get isIdle(): boolean {
    return !this.running && this.queue.length === 0;
  }

  /** Queues a command; resolves after its commit. Rejects only when the database fails. */
  execute(job: Job): Promise<Executed> {
    if (this.queue.length >= longestQueue)
      return Promise.resolve({
        ok: false,
        rejection: { code: "busy", detail: { waiting: this.queue.length } },
      });
    return new Promise((resolve, fail) => {
      this.queue.push({ job, resolve, fail });
      if (!this.running) void this.run();
    });
  }

  /** The book at `atLeast` or, without it, at the number the row has now. Null when there is no such decision. */
  async current(atLeast?: number): Promise<Book | null> {
    if (this.book !== null && atLeast !== undefined && this.book.state.seq >= atLeast) return this.book;
    const seq = await this.world.numbers.get(this.decisionId);
    if (seq === undefined || seq === 0) return null;
    while (this.book === null || this.book.state.seq < seq) {
      this.reading ??= this.read(seq).finally(() => (this.reading = null));
      if (!(await this.reading)) return null;
    }
    return this.book;
  }

  /** One reading serves all who wait for it. Returns whether there is such a decision. */
  private async read(seq: number): Promise<boolean> {
    const { book } = this;
    const read = book === null ? await this.loadSnapshot() : await caughtUp(this.pool, book, seq);
    this.publish(read);
    return read !== null;
  }

  private async loadSnapshot(): Promise<Book | null> {
    const client = await this.pool.connect();
    let isWhole = false;
    try {
      await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
      const book = await loadBook(client, this.decisionId);
      await client.query("COMMIT");
      isWhole = true;
      return book;
    } finally {
      client.release(!isWhole);
    }
  }

  /** Only ever forwards: a slower reader must not take a batch's result back. */
  private publish(book: Book | null) {
    if (book === null || (this.book !== null && book.state.seq < this.book.state.seq)) return;
    this.book = book;
  }

  private async run() {
    this.running = true;
    let ahead: Ahead | null = null;
    while (this.queue.length > 0) {
      const isNext = ahead !== null && ahead.jobs[0] === this.queue[0]?.job;
      const decided: Decided | null = isNext ? await ahead!.decided : null;
      const waiting = this.queue.splice(0, decided === null ? this.share() : ahead!.jobs.length);
      ahead = this.lookAhead(waiting);
      await this.runTogether(waiting, { decided, made: ahead?.made ?? (() => {}) });
      ahead?.made(null);
    }
    this.running = false;
  }

  /** How many travel together: of many that came at once half, so that the others are decided while those are written. */
  private share(): number {
    const { length } = this.queue;
    const isInHalves = this.isAlone && length >= enoughForTwo;
    return Math.min(largestBatch, isInHalves ? Math.ceil(length / 2) : length);
  }

  /** What waits behind a batch, to be decided while that is written; null where it would be in vain, or a test looks on. */
  private lookAhead(before: readonly Waiting[]): Ahead | null {
    if (!this.isAlone || this.world.fault !== null) return null;
    const jobs = this.queue.slice(0, largestBatch).map(({ job }) => job);
    return lookAhead(
      this.pool,
      this.decisionId,
      before.map(({ job }) => job),
      jobs,
    );
  }

  private async runTogether(waiting: readonly Waiting[], sooner: Sooner = never): Promise<void> {
    try {
      await this.settle(waiting, await this.persist(waiting, sooner));
    } catch (error) {
      const [one, ...others] = waiting;
      if (isOutage(error)) this.giveUp(waiting, error);
      else if (others.length === 0) one?.fail(error);
      else {
        // A bad command must not fail its neighbours: it is found by halves.
        const half = Math.ceil(waiting.length / 2);
        await this.runTogether(waiting.slice(0, half));
        await this.runTogether(waiting.slice(half));
      }
    }
  }

  /** Tries until the database has taken the batch. A commit whose answer was lost is found in the log by its ids. */
  private async persist(waiting: readonly Waiting[], sooner: Sooner): Promise<BatchResult> {
    let until = Infinity;
    for (let wait = firstBreak; ; wait *= 2) {
      try {
        return await this.attempt(waiting, sooner);
      } catch (error) {
        this.say(waiting, error);
        until = Math.min(until, performance.now() + patience);
        if (!isOutage(error) || performance.now() + wait > until) throw error;
        await pause(wait);
      }
    }
  }

  private say(waiting: readonly Waiting[], error: unknown) {
    // The event under the id of a vote names the voter.
    const named = waiting.filter(({ job }) => !isBallotCommand(job.envelope.command));
    const commandIds = named.slice(0, mostNamed).map(({ job }) => job.envelope.commandId);
    const fields = { err: error, decisionId: this.decisionId, commands: waiting.length, commandIds };
    if (isOutage(error)) log().warn(fields, "commands could not be saved while the database is away");
    else log().error(fields, "commands were refused by the database");
  }

  /** The database stays away: whatever waits would fare no better, and is kept in the outboxes. */
  private giveUp(waiting: readonly Waiting[], error: unknown) {
    for (const { fail } of [...waiting, ...this.queue.splice(0)]) fail(error);
  }

  private async attempt(waiting: readonly Waiting[], { decided, made }: Sooner): Promise<BatchResult> {
    const { pool, decisionId, book: cached } = this;
    // What was decided on a book that was not committed, or is not the newest any more, says nothing.
    const ahead = decided !== null && decided.base === cached ? decided : null;
    try {
      const jobs = waiting.map(({ job }) => job);
      const result = await runBatch(
        pool,
        { decisionId, cached, jobs, ahead },
        { made, fault: this.world.fault },
      );
      this.isAlone = result.base === cached;
      return result;
    } catch (error) {
      // What the cache holds may be behind or ahead of what was committed: start cold.
      this.book = null;
      throw error;
    }
  }

  private async settle(waiting: readonly Waiting[], { answers, events, book }: BatchResult) {
    const jobs = waiting.map(({ job }) => job);
    this.publish(book);
    // A reader may have published this very state before us, and a retry only finds what it had committed: whoever was
    // told already is told again, but nobody is left out.
    if (book !== null && answers.some((answer) => answer?.ok === true)) this.world.moved(book, events);
    await this.world.fault?.("published", jobs);
    waiting.forEach(({ resolve }, index) => resolve(answers[index] ?? null));
    await this.world.fault?.("answered", jobs);
  }
}
