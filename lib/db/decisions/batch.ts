import type { Pool, PoolClient } from "pg";
import type { RecordedEvent } from "@/lib/decision/event";
import { batchCommands, batchFailures, commitSeconds } from "@/lib/log/metrics";
import { isOutage } from "../is-outage";
import { loadStandings } from "./actors";
import { withStandings } from "./book";
import type { Book } from "./book";
import { caughtUp } from "./catch-up";
import { Draft } from "./draft";
import type { Fault, FaultPoint } from "./fault";
import type { Creation, Executed, Job } from "./job";
import { loadBook } from "./load";
import { appendEvents, readByCommands } from "./log";
import { project } from "./project";
import { Sent } from "./sent";

/** What a batch did: answers in the order of the jobs, new events, and the book to publish (null = no such decision). */
export type BatchResult = { answers: Executed[]; events: readonly RecordedEvent[]; book: Book | null };

/** A transaction at work. At a station of a test all that was sent is answered; without one nothing waits there. */
type Running = { client: PoolClient; sent: Sent; station: (point: FaultPoint) => Promise<void> };

async function create(client: PoolClient, decisionId: string, creation: Creation, userId: string | null) {
  await client.query(
    `INSERT INTO "Decision" ("id", "workspaceId", "createdById", "expiresAt") VALUES ($1, $2, $3, $4)
     ON CONFLICT ("id") DO NOTHING`,
    [decisionId, creation.workspaceId, userId, creation.expiresAt],
  );
}

function saveSides(client: PoolClient, sent: Sent, decisionId: string, { people, texts }: Draft): void {
  if (people.length > 0)
    sent.add(
      client.query(
        `INSERT INTO "Person" ("decisionId", "participantId", "voterId", "userId", "name")
       SELECT $1::uuid, "participantId", "voterId", "userId", "name" FROM jsonb_to_recordset($2::jsonb)
         AS r("participantId" uuid, "voterId" uuid, "userId" uuid, "name" text)`,
        [decisionId, JSON.stringify(people)],
      ),
    );
  if (texts.length > 0)
    sent.add(
      client.query(
        `INSERT INTO "Text" ("decisionId", "id", "body", "salt")
       SELECT $1::uuid, "id", "body", "salt" FROM jsonb_to_recordset($2::jsonb)
         AS r("id" uuid, "body" text, "salt" text)`,
        [decisionId, JSON.stringify(texts)],
      ),
    );
}

/** The lock is a statement of its own, so that everything after it sees what was committed before it. */
async function lock(client: PoolClient, decisionId: string): Promise<number | null> {
  const locked = await client.query<{ seq: number }>({
    name: "lock decision",
    text: `SELECT "seq" FROM "Decision" WHERE "id" = $1 FOR UPDATE`,
    values: [decisionId],
  });
  return locked.rows[0]?.seq ?? null;
}

/** Reads and decides; what it writes is on its way when it is done, and may not be answered yet. */
async function inTransaction(
  { client, sent, station }: Running,
  decisionId: string,
  cached: Book | null,
  jobs: readonly Job[],
): Promise<BatchResult> {
  sent.add(client.query("BEGIN"));
  await station("begun");
  for (const { creation, session } of jobs)
    if (creation !== null) sent.add(create(client, decisionId, creation, session.userId));
  const locked = lock(client, decisionId);
  // Each sees what was committed before it begins, and it begins when the lock was taken.
  const userIds = new Set(jobs.flatMap((job) => job.session.userId ?? []));
  const standing = loadStandings(client, decisionId, [...userIds]);
  const commandIds = jobs.map((job) => job.envelope.commandId);
  const known = readByCommands(client, decisionId, commandIds);
  sent.add(locked, standing, known);
  await sent.answered();
  const [seq, standings, earlier] = [await locked, await standing, await known];
  await station("locked");
  const nothing = { answers: jobs.map(() => null), events: [], book: null };
  if (seq === null) return nothing;
  const book = cached === null ? await loadBook(client, decisionId) : await caughtUp(client, cached, seq);
  if (book === null) return nothing;
  const now = userIds.size === 0 ? book : withStandings(book, userIds, standings);
  const draft = new Draft(now, standings.roles, earlier);
  const answers = jobs.map((job) => draft.run(job));
  await station("decided");
  if (draft.events.length > 0) {
    sent.add(appendEvents(client, decisionId, draft.events));
    await station("logged");
    project(client, sent, book.state, draft.book.state);
    await station("projected");
    saveSides(client, sent, decisionId, draft);
    await station("written");
  } else if (draft.book.state.seq === 0) {
    // The opening was refused: nothing half-written stays.
    sent.add(client.query(`DELETE FROM "Decision" WHERE "id" = $1 AND "seq" = 0`, [decisionId]));
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
  fault: Fault | null,
): Promise<BatchResult> {
  const client = await pool.connect().catch((error: unknown) => {
    batchFailures.inc({ reason: isOutage(error) ? "outage" : "refused" });
    throw error;
  });
  const sent = new Sent();
  const station = async (point: FaultPoint) => {
    if (fault === null) return;
    await sent.answered();
    await fault(point, jobs);
  };
  let failed: Error | undefined;
  try {
    const stopTiming = commitSeconds.startTimer();
    const result = await inTransaction({ client, sent, station }, decisionId, cached, jobs);
    // After a statement that failed it commits nothing.
    sent.add(client.query("COMMIT"));
    await sent.answered();
    stopTiming();
    batchCommands.observe(jobs.length);
    await station("committed");
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
