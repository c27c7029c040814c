import type { Pool } from "pg";
import type { RecordedEvent } from "@/lib/decision/event";
import { areVotes } from "./ballot-commands";
import type { Book } from "./book";
import { decideBatch, readKnown } from "./decided";
import type { Decided } from "./decided";
import type { Job } from "./job";

/** What a batch made that is on its way to the database. */
export type Made = { book: Book; events: readonly RecordedEvent[] };

/**
 * The batch after one that is at work: decided while PostgreSQL still writes the one before, on what that one made. It counts
 * only if that is what was committed, and if nobody else wrote meanwhile.
 */
export type Ahead = {
  jobs: readonly Job[];
  /** What the batch before made, once it was sent; null when it failed. Only the first word counts. */
  made: (made: Made | null) => void;
  /** Null when there was nothing to decide it on. */
  decided: Promise<Decided | null>;
};

/** Null unless both are votes alone, which change nothing that is read here of people and their roles. */
export function lookAhead(
  pool: Pool,
  decisionId: string,
  before: readonly Job[],
  jobs: readonly Job[],
): Ahead | null {
  if (jobs.length === 0 || !areVotes(before) || !areVotes(jobs)) return null;
  const known = readKnown(pool, decisionId, jobs);
  let made: Ahead["made"] = () => {};
  const base = new Promise<Made | null>((resolve) => (made = resolve));
  const decided = Promise.all([base, known.standings, known.earlier])
    .then(([found, standings, earlier]) => {
      if (found === null) return null;
      // A command may have been sent again while it was under way.
      for (const event of found.events) earlier.set(event.commandId, event);
      return decideBatch(found.book, jobs, { standings, earlier });
    })
    // Whatever went wrong, the batch is read and decided again when its turn comes.
    .catch(() => null);
  return { jobs, made, decided };
}
