import type { Pool, PoolClient } from "pg";
import type { RecordedEvent } from "@/lib/decision/event";
import { batchCommands, batchFailures, commitSeconds } from "@/lib/log/metrics";
import { isOutage } from "../is-outage";
import { loadStandings } from "./actors";
import { withStandings } from "./book";
import type { Book } from "./book";
import { caughtUp } from "./catch-up";
import { Draft } from "./draft";
import type { Fault } from "./fault";
import type { Creation, Executed, Job } from "./job";
import { loadBook } from "./load";
import { appendEvents, readByCommands } from "./log";
import { project } from "./project";

/** What a batch did: answers in the order of the jobs, new events, and the book to publish (null = no such decision). */
export type BatchResult = { answers: Executed[]; events: readonly RecordedEvent[]; book: Book | null };

async function create(client: PoolClient, decisionId: string, creation: Creation, userId: string | null) {
  await client.query(
    `INSERT INTO "Decision" ("id", "workspaceId", "createdById", "expiresAt") VALUES ($1, $2, $3, $4)
     ON CONFLICT ("id") DO NOTHING`,
    [decisionId, creation.workspaceId, userId, creation.expiresAt],
  );
}

async function saveSides(client: PoolClient, decisionId: string, { people, texts }: Draft) {
  if (people.length > 0)
    await client.query(
      `INSERT INTO "Person" ("decisionId", "participantId", "voterId", "userId", "name")
       SELECT $1::uuid, "participantId", "voterId", "userId", "name" FROM jsonb_to_recordset($2::jsonb)
         AS r("participantId" uuid, "voterId" uuid, "userId" uuid, "name" text)`,
      [decisionId, JSON.stringify(people)],
    );
  if (texts.length > 0)
    await client.query(
      `INSERT INTO "Text" ("decisionId", "id", "body", "salt")
       SELECT $1::uuid, "id", "body", "salt" FROM jsonb_to_recordset($2::jsonb)
         AS r("id" uuid, "body" text, "salt" text)`,
      [decisionId, JSON.stringify(texts)],
    );
}

/** The lock is a statement of its own, so that everything after it sees what was committed before it. */
async function lock(client: PoolClient, decisionId: string): Promise<number | null> {
  const locked = await client.query<{ seq: number }>(
    `SELECT "seq" FROM "Decision" WHERE "id" = $1 FOR UPDATE`,
    [decisionId],
  );
  return locked.rows[0]?.seq ?? null;
}

async function inTransaction(
  client: PoolClient,
  decisionId: string,
  cached: Book | null,
  jobs: readonly Job[],
  fault: Fault,
): Promise<BatchResult> {
  await fault("begun", jobs);
  for (const { creation, session } of jobs)
    if (creation !== null) await create(client, decisionId, creation, session.userId);
  const seq = await lock(client, decisionId);
  await fault("locked", jobs);
  const nothing = { answers: jobs.map(() => null), events: [], book: null };
  if (seq === null) return nothing;
  const book = cached === null ? await loadBook(client, decisionId) : await caughtUp(client, cached, seq);
  if (book === null) return nothing;
  const userIds = new Set(jobs.flatMap((job) => job.session.userId ?? []));
  const standings = await loadStandings(client, book, [...userIds]);
  const earlier = await readByCommands(
    client,
    decisionId,
    jobs.map((job) => job.envelope.commandId),
  );
  const draft = new Draft(withStandings(book, userIds, standings), standings.roles, earlier);
  const answers = jobs.map((job) => draft.run(job));
  await fault("decided", jobs);
  if (draft.events.length > 0) {
    await appendEvents(client, decisionId, draft.events);
    await fault("logged", jobs);
    await project(client, book.state, draft.book.state);
    await fault("projected", jobs);
    await saveSides(client, decisionId, draft);
    await fault("written", jobs);
  } else if (draft.book.state.seq === 0) {
    // The opening was refused: nothing half-written stays.
    await client.query(`DELETE FROM "Decision" WHERE "id" = $1 AND "seq" = 0`, [decisionId]);
    return { answers, events: [], book: null };
  }
  return { answers, events: draft.events, book: draft.book };
}

/**
 * Runs a batch of commands for one decision in one READ COMMITTED transaction: lock, catch up, decide, write, commit.
 * Throws when the database fails; then nothing is known of the commit and the caller looks the command ids up by retrying.
 */
export async function runBatch(
  pool: Pool,
  decisionId: string,
  cached: Book | null,
  jobs: readonly Job[],
  fault: Fault,
): Promise<BatchResult> {
  const client = await pool.connect();
  let failed: Error | undefined;
  try {
    const stopTiming = commitSeconds.startTimer();
    await client.query("BEGIN");
    const result = await inTransaction(client, decisionId, cached, jobs, fault);
    await client.query("COMMIT");
    stopTiming();
    batchCommands.observe(jobs.length);
    await fault("committed", jobs);
    return result;
  } catch (error) {
    failed = error instanceof Error ? error : new Error(String(error));
    batchFailures.inc({ reason: isOutage(failed) ? "outage" : "refused" });
    throw failed;
  } finally {
    // A client in an unknown state does not go back to the pool: closing it rolls back, even where it would not answer.
    client.release(failed);
  }
}
