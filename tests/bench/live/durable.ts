import { randomUUID } from "node:crypto";
import pg from "pg";
import { openDatabase } from "@/lib/db/client";
import { answerCalls } from "./calls";
import { percentiles } from "./percentiles";
import type { Percentiles } from "./percentiles";
import type { World } from "./world";

/**
 * Durable votes per second in one decision, without sockets: so many voters, each waiting for the answer. Three ways on
 * the same rows: the product's lane; a plain transaction of three statements per vote; a bare batched insert.
 */
export type DurableResult = { perSecond: number; answered: Percentiles; cpuPerVote: number };

type Vote = { person: number; cell: number; value: number };
type Cast = (vote: Vote) => Promise<void>;
type Job = { url: string; world: World; voters: number; seconds: number };

async function measured({ world, voters, seconds }: Job, cast: Cast): Promise<DurableResult> {
  const delays: number[] = [];
  const began = performance.now();
  const until = began + seconds * 1000;
  const cpu = process.cpuUsage();
  const voter = async (person: number) => {
    for (let turn = 0; performance.now() < until; turn += 1) {
      const sentAt = performance.now();
      await cast({ person, cell: (person + turn) % world.cells.length, value: 1 + (turn % 5) });
      delays.push(performance.now() - sentAt);
    }
  };
  await Promise.all(Array.from({ length: voters }, (_unused, person) => voter(person)));
  const { user, system } = process.cpuUsage(cpu);
  return {
    perSecond: delays.length / ((performance.now() - began) / 1000),
    answered: percentiles(delays),
    cpuPerVote: (user + system) / 1000 / delays.length,
  };
}

/** As the product does it. */
async function lane(job: Job): Promise<DurableResult> {
  const { url, world } = job;
  const database = openDatabase(url);
  const seqs = world.people.map(({ votes }) => votes.map(({ seq }) => seq));
  await database.decisions.current(world.decisionId);
  const result = await measured(job, async ({ person, cell, value }) => {
    const own = seqs[person] ?? [];
    const envelope = {
      commandId: randomUUID(),
      command: {
        type: "CastRating",
        roundId: world.roundId,
        ...world.cells[cell],
        value,
        replaces: own[cell],
        seen: "revealed",
      },
    } as Parameters<typeof database.decisions.execute>[1];
    const executed = await database.decisions.execute(world.decisionId, envelope, {
      userId: world.userIds[person] ?? "",
    });
    if (executed?.ok !== true) throw new Error(JSON.stringify(executed));
    own[cell] = executed.seq;
  });
  await database.close();
  return result;
}

const rows = [
  `"decisionId"`,
  `"roundId"`,
  `"voterId"`,
  `"criterionId"`,
  `"optionId"`,
  `"value"`,
  `"seq"`,
].join(", ");
const onConflict = `ON CONFLICT ("decisionId", "roundId", "voterId", "criterionId", "optionId")
  DO UPDATE SET "value" = EXCLUDED."value", "seq" = EXCLUDED."seq"`;

/** One transaction per vote, over ten connections: number, vote, event. */
async function plain(job: Job): Promise<DurableResult> {
  const { url, world } = job;
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const result = await measured(job, async ({ person, cell, value }) => {
    const client = await pool.connect();
    const { criterionId, optionId } = world.cells[cell] ?? { criterionId: "", optionId: "" };
    const voterId = world.people[person]?.voterId;
    await client.query("BEGIN");
    const { rows: taken } = await client.query<{ seq: number }>({
      name: "number",
      text: `UPDATE "Decision" SET "seq" = "seq" + 1 WHERE "id" = $1 RETURNING "seq"`,
      values: [world.decisionId],
    });
    const seq = taken[0]?.seq;
    await client.query({
      name: "vote",
      text: `INSERT INTO "Rating" (${rows}) VALUES ($1, $2, $3, $4, $5, $6, $7) ${onConflict}`,
      values: [world.decisionId, world.roundId, voterId, criterionId, optionId, value, seq],
    });
    const payload = { late: null, value, voterId, roundId: world.roundId, criterionId, optionId };
    await client.query({
      name: "event",
      text: `INSERT INTO "Event" ("decisionId", "seq", "commandId", "at", "type", "version", "payload")
             VALUES ($1, $2, $3, now(), 'RatingCast', 1, $4)`,
      values: [world.decisionId, seq, randomUUID(), JSON.stringify(payload)],
    });
    await client.query("COMMIT");
    client.release();
  });
  await pool.end();
  return result;
}

/** Whatever waits goes in one statement, over one connection, into a table of the same shape and nothing else. */
async function bare(job: Job): Promise<DurableResult> {
  const { url, world } = job;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE TABLE IF NOT EXISTS "BareRating" (LIKE "Rating" INCLUDING ALL)`);
  let waiting: { vote: Vote; done: () => void }[] = [];
  let running = false;
  let seq = 0;
  const flush = async () => {
    running = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      // Two votes of one person on one cell cannot be in a batch: each waits for the answer.
      await client.query({
        name: "batch",
        text: `INSERT INTO "BareRating" (${rows})
          SELECT $1, $2, * FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::smallint[], $7::int[]) ${onConflict}`,
        values: [
          world.decisionId,
          world.roundId,
          batch.map(({ vote }) => world.people[vote.person]?.voterId),
          batch.map(({ vote }) => world.cells[vote.cell]?.criterionId),
          batch.map(({ vote }) => world.cells[vote.cell]?.optionId),
          batch.map(({ vote }) => vote.value),
          batch.map(() => ++seq),
        ],
      });
      for (const { done } of batch) done();
    }
    running = false;
  };
  const result = await measured(
    job,
    (vote) =>
      new Promise((done) => {
        waiting.push({ vote, done });
        if (!running) queueMicrotask(() => void (running || flush()));
      }),
  );
  await client.end();
  return result;
}

const handlers = { lane, plain, bare };
export type DurableCalls = typeof handlers;

answerCalls(handlers);
