import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openDatabase } from "@/lib/db/client";
import type { Database } from "@/lib/db/client";
import { projectRoot } from "@/lib/setup/paths.mjs";
import { freshDatabase } from "../../support/database";
import type { FreshDatabase } from "../../support/database";
import { Room } from "../../support/room";
import { soon } from "../../support/soon";

/** What the database server of the tests writes; a server of TEST_DATABASE_URL writes elsewhere. */
const logFile = join(projectRoot, ".data-test", "pg.log");

let database: FreshDatabase;
let single: Database;
let backend: number;
beforeAll(async () => {
  database = await freshDatabase();
  const name = new URL(database.url).pathname.slice(1);
  await database.pool.query(`ALTER DATABASE ${name} SET log_statement = 'all'`);
  single = openDatabase(database.url, { connections: 1 });
  const { rows } = await single.pool.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  backend = rows[0]?.pid ?? 0;
});
afterAll(async () => {
  await single.close();
  await database.drop();
});

/** The transactions of the one connection since a place in the log: each as the first words of its statements. */
function transactionsSince(place: number): string[][] {
  const text = readFileSync(logFile).subarray(place).toString("utf8");
  const line = new RegExp(`\\[${backend}\\] LOG:  (?:statement|execute [^:]*): (.*)`, "g");
  const statements = Array.from(text.matchAll(line), ([, statement = ""]) => statement);
  const found: string[][] = [];
  let open: string[] | null = null;
  for (const statement of statements) {
    if (statement === "BEGIN") open = [];
    open?.push(statement.split(/\s+/).slice(0, 3).join(" "));
    if (statement !== "COMMIT" || open === null) continue;
    found.push(open);
    open = null;
  }
  return found;
}

test.skipIf(process.env.TEST_DATABASE_URL !== undefined)(
  "a batch costs the same statements whatever its size, by the database's own log",
  async () => {
    const room = await Room.open(database);
    const names = Array.from({ length: 99 }, (_unused, index) => `Voter ${index}`);
    const voters = [room.facilitator, ...(await Promise.all(names.map((name) => room.join(name))))];
    const roundId = await room.openRound("weights");
    const judgements = Object.fromEntries(room.opening.criterionIds.map((id) => [id, 4]));
    const vote = (userId: string) =>
      single.decisions.execute(
        room.decisionId,
        {
          commandId: crypto.randomUUID(),
          command: {
            type: "CastWeights",
            roundId,
            method: "sliders",
            judgements,
            replaces: null,
            seen: "sealed",
          },
        },
        { userId },
      );
    await single.decisions.current(room.decisionId);
    const place = statSync(logFile).size;
    // The first is on its way at once, alone; half of the others wait for it and travel together. The rest is decided
    // while those are written, so that their transaction need not ask what was asked before it.
    const answers = await Promise.all(voters.map(vote));
    expect(answers.map((answer) => answer?.ok)).toEqual(voters.map(() => true));
    await vi.waitFor(() => expect(transactionsSince(place)).toHaveLength(3), soon);
    const [alone, together, ahead] = transactionsSince(place);
    expect(alone?.at(0)).toBe("BEGIN");
    expect(alone?.filter((statement) => statement.startsWith("INSERT INTO"))).toEqual([
      'INSERT INTO "Event"',
      'INSERT INTO "Ballot"',
    ]);
    expect(together).toEqual(alone);
    expect(alone).toHaveLength(8);
    expect(ahead).toEqual(alone?.filter((statement) => !/^SELECT [de]\./.test(statement)));
    expect(ahead).toHaveLength(6);
  },
);
