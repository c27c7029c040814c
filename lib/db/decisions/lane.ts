import type { Pool } from "pg";
import { runBatch } from "./batch";
import type { BatchResult } from "./batch";
import type { Book } from "./book";
import { caughtUp } from "./catch-up";
import type { Executed, Job } from "./job";
import { loadBook } from "./load";

/** Commands that may wait at once for one decision; beyond it they are refused as `busy`, never silently dropped. */
export const longestQueue = 10_000;
/** Commands that travel together at most. */
const largestBatch = 1_000;

type Waiting = { job: Job; resolve: (executed: Executed) => void; fail: (error: unknown) => void };

/** The one way by which a decision changes in this process: commands queue, and the commit sets the beat. */
export class Lane {
  private queue: Waiting[] = [];
  private running = false;
  private book: Book | null = null;

  constructor(
    private readonly pool: Pool,
    private readonly decisionId: string,
    private readonly onMoved: (book: Book) => void,
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
    const row = await this.pool.query<{ seq: number }>(`SELECT "seq" FROM "Decision" WHERE "id" = $1`, [
      this.decisionId,
    ]);
    const seq = row.rows[0]?.seq;
    if (seq === undefined || seq === 0) return null;
    if (this.book !== null) this.publish(await caughtUp(this.pool, this.book, seq), false);
    else this.publish(await this.loadSnapshot(), false);
    return this.book;
  }

  private async loadSnapshot(): Promise<Book | null> {
    const client = await this.pool.connect();
    try {
      await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
      return await loadBook(client, this.decisionId);
    } finally {
      await client.query("COMMIT").catch(() => undefined);
      client.release();
    }
  }

  /** Only ever forwards: a slower reader must not take a batch's result back. */
  private publish(book: Book | null, moved: boolean) {
    if (book === null || (this.book !== null && book.state.seq < this.book.state.seq)) return;
    this.book = book;
    if (moved) this.onMoved(book);
  }

  private async run() {
    this.running = true;
    while (this.queue.length > 0) {
      const waiting = this.queue.splice(0, largestBatch);
      await this.runTogether(waiting);
    }
    this.running = false;
  }

  private async runTogether(waiting: readonly Waiting[]) {
    try {
      this.settle(waiting, await this.attempt(waiting));
    } catch {
      if (waiting.length === 1 && waiting[0] !== undefined) return this.runAgain(waiting[0]);
      // A bad command must not fail its neighbours: each goes alone. Whatever did commit is found by its id.
      for (const one of waiting) await this.runTogether([one]);
    }
  }

  /** Once more, alone: a commit whose answer was lost is found in the log, a passing fault has passed. */
  private async runAgain(one: Waiting) {
    try {
      this.settle([one], await this.attempt([one]));
    } catch (error) {
      one.fail(error);
    }
  }

  private async attempt(waiting: readonly Waiting[]): Promise<BatchResult> {
    try {
      const jobs = waiting.map(({ job }) => job);
      return await runBatch(this.pool, this.decisionId, this.book, jobs);
    } catch (error) {
      // What the cache holds may be behind or ahead of what was committed: start cold.
      this.book = null;
      throw error;
    }
  }

  private settle(waiting: readonly Waiting[], { answers, book }: BatchResult) {
    const before = this.book?.state.seq ?? 0;
    if (book !== null) this.publish(book, book.state.seq > before);
    waiting.forEach(({ resolve }, index) => resolve(answers[index] ?? null));
  }
}
