import type { Pool, PoolClient } from "pg";
import type { RecordedEvent } from "@/lib/decision/event";
import { loadStandings } from "./actors";
import { withStandings } from "./book";
import type { Book, Standings } from "./book";
import { Draft } from "./draft";
import type { Executed, Job } from "./job";
import { readByCommands } from "./log";

/** What the rows say of those who send commands, and which of the commands were done before. */
export type Known = { standings: Standings; earlier: Map<string, RecordedEvent> };

/** A batch as it was decided on a book, before any of it is written. Answers are in the order of the jobs. */
export type Decided = { base: Book; draft: Draft; answers: Executed[] };

const usersOf = (jobs: readonly Job[]) => new Set(jobs.flatMap(({ session }) => session.userId ?? []));

/** Two questions, both sent when it returns. */
export function readKnown(client: Pool | PoolClient, decisionId: string, jobs: readonly Job[]) {
  const commandIds = jobs.map(({ envelope }) => envelope.commandId);
  return {
    standings: loadStandings(client, decisionId, [...usersOf(jobs)]),
    earlier: readByCommands(client, decisionId, commandIds),
  };
}

/** Decides all of a batch, each command on what those before it made. */
export function decideBatch(base: Book, jobs: readonly Job[], { standings, earlier }: Known): Decided {
  const userIds = usersOf(jobs);
  const now = userIds.size === 0 ? base : withStandings(base, userIds, standings);
  const draft = new Draft(now, standings.roles, earlier);
  return { base, draft, answers: jobs.map((job) => draft.run(job)) };
}
