import type { Pool, PoolClient } from "pg";
import type { RecordedEvent } from "@/lib/decision/event";
import { batchCommands, batchFailures, commitSeconds } from "@/lib/log/metrics";
import { isOutage } from "../is-outage";
import type { Made } from "./ahead";
import type { Book } from "./book";
import { caughtUp } from "./catch-up";
import { decideBatch, readKnown } from "./decided";
import type { Decided } from "./decided";
import type { Draft } from "./draft";
import type { Fault, FaultPoint } from "./fault";
import type { Creation, Executed, Job } from "./job";
import { loadBook } from "./load";
import { appendEvents } from "./log";
import { project } from "./project";
import { Sent } from "./sent";

/** What a batch did. */
export type BatchResult = {
  /** In the order of the jobs. */
  answers: Executed[];
  events: readonly RecordedEvent[];
  /** The book it was decided on, and the one to publish; null = no such decision. */
  base: Book | null;
  book: Book | null;
};

type Batch = {
  decisionId: string;
  cached: Book | null;
  jobs: readonly Job[];
  /** The batch as it was decided already, on the book that is thought to be the newest. */
  ahead: Decided | null;
};

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

/** What the transaction is to decide on, with the row locked; null when there is no such decision. */
async function decided(
  { client, sent, station }: Running,
  { decisionId, cached, jobs, ahead }: Batch,
): Promise<Decided | null> {
  const locked = lock(client, decisionId);
  sent.add(locked);
  // What was decided ahead holds when nobody else has written.
  if (ahead !== null && (await locked) === ahead.base.state.seq) return ahead;
  // Each sees what was committed before it begins, and it begins when the lock was taken.
  const { standings, earlier } = readKnown(client, decisionId, jobs);
  sent.add(standings, earlier);
  await sent.answered();
  await station("locked");
  const seq = await locked;
  if (seq === null) return null;
  const book = cached === null ? await loadBook(client, decisionId) : await caughtUp(client, cached, seq);
  const known = { standings: await standings, earlier: await earlier };
  return book === null ? null : decideBatch(book, jobs, known);
}

/** Reads and decides; what it writes is on its way when it is done, and may not be answered yet. */
async function inTransaction(running: Running, batch: Batch): Promise<BatchResult> {
  const { client, sent, station } = running;
  const { decisionId, jobs } = batch;
  sent.add(client.query("BEGIN"));
  await station("begun");
  for (const { creation, session } of jobs)
    if (creation !== null) sent.add(create(client, decisionId, creation, session.userId));
  const found = await decided(running, batch);
  if (found === null) return { answers: jobs.map(() => null), events: [], base: null, book: null };
  const { base, draft, answers } = found;
  await station("decided");
  if (draft.events.length > 0) {
    sent.add(appendEvents(client, decisionId, draft.events));
    await station("logged");
    project(client, sent, base.state, draft.book.state);
    await station("projected");
    saveSides(client, sent, decisionId, draft);
    await station("written");
  } else if (draft.book.state.seq === 0) {
    // The opening was refused: nothing half-written stays.
    sent.add(client.query(`DELETE FROM "Decision" WHERE "id" = $1 AND "seq" = 0`, [decisionId]));
    return { answers, events: [], base, book: null };
  }
  return { answers, events: draft.events, base, book: draft.book };
}

/**
 * Runs a batch of commands for one decision in one READ COMMITTED transaction: lock, catch up, decide, write, commit.
 * `made` hears what it made when all of that is sent. Throws when the database fails; then nothing is known of the commit
 * and the caller looks the command ids up by retrying.
 */
export async function runBatch(
  pool: Pool,
  batch: Batch,
  { made, fault }: { made: (made: Made | null) => void; fault: Fault | null },
): Promise<BatchResult> {
  const { jobs } = batch;
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
    const result = await inTransaction({ client, sent, station }, batch);
    // After a statement that failed it commits nothing.
    sent.add(client.query("COMMIT"));
    made(result.book && { book: result.book, events: result.events });
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
