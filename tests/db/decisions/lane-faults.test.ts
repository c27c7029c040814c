import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Database } from "@/lib/db/client";
import { openDatabase } from "@/lib/db/client";
import type { Fault, FaultPoint } from "@/lib/db/decisions/fault";
import { longestQueue } from "@/lib/db/decisions/lane";
import { isOutage } from "@/lib/db/is-outage";
import { log } from "@/lib/log/log";
import { batchFailures, refusals } from "@/lib/log/metrics";
import { freshDatabase } from "../../support/database";
import type { FreshDatabase } from "../../support/database";
import { Room } from "../../support/room";
import { soon } from "../../support/soon";
import { tcpProxy } from "../../support/tcp-proxy";

let database: FreshDatabase;
/** The server under test: `fault` is called at every station of its batches. */
let server: Database;
let fault: Fault = () => {};
const stations: FaultPoint[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  server = openDatabase(database.url, {
    fault: (point, jobs) => {
      stations.push(point);
      return fault(point, jobs);
    },
  });
});
afterEach(() => {
  fault = () => {};
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

/** Does something at the first time a station is reached, by a batch of this size. */
function once(station: FaultPoint, work: () => void | Promise<void>, size?: number): void {
  stations.length = 0;
  let done = false;
  fault = async (point, jobs) => {
    if (point !== station || done || (size ?? jobs.length) !== jobs.length) return;
    done = true;
    await work();
  };
}

const broken = (code: string) => () => {
  throw Object.assign(new Error("thrown by a test"), { code });
};

/** What a counter has counted under one label. */
async function counted(counter: typeof refusals | typeof batchFailures, label: string): Promise<number> {
  const { values } = await counter.get();
  return values.find(({ labels }) => Object.values(labels).includes(label))?.value ?? 0;
}

const tagged = (tag: string) => ({ type: "ChangeFrame", change: { tags: [tag] } }) as const;

async function eventsOf(room: Room) {
  const events = await database.prisma.event.findMany({
    where: { decisionId: room.decisionId },
    orderBy: { seq: "asc" },
  });
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  return events;
}

describe("a batch that meets a fault", () => {
  it("K3 D8 a commit whose answer was lost is settled by its command ids: acknowledged once, told, made once", async () => {
    const room = await Room.open(server);
    const heard: number[] = [];
    const stop = server.decisions.onMoved(({ decisionId, seq }) => {
      if (decisionId === room.decisionId) heard.push(seq);
    });
    once("committed", broken("ECONNRESET"));
    const commandIds = [randomUUID(), randomUUID(), randomUUID()];
    const answers = await Promise.all(
      commandIds.map((id, index) => room.send(room.facilitator, tagged(`tag ${index}`), id)),
    );
    expect(answers).toMatchObject([{ ok: true }, { ok: true }, { ok: true }]);
    const events = await eventsOf(room);
    for (const [index, id] of commandIds.entries()) {
      const made = events.filter(({ commandId }) => commandId === id);
      expect(made.map(({ seq }) => seq)).toEqual([answers[index]?.ok === true ? answers[index].seq : 0]);
    }
    expect(heard).toContain(events.length);
    stop();
  });

  it.each<[string, FaultPoint, string]>([
    ["a serialisation failure", "decided", "40001"],
    ["a deadlock", "projected", "40P01"],
    ["a broken wire", "locked", "ECONNRESET"],
    ["a database that shuts down", "written", "57P01"],
  ])("%s is tried again, all together", async (_what, station, code) => {
    const room = await Room.open(server);
    let go = () => {};
    once("begun", () => new Promise<void>((resolve) => (go = resolve)));
    // The first travels alone; those that come meanwhile travel together.
    const first = room.must(room.facilitator, tagged("first"));
    await expect.poll(() => stations, soon).toContain("begun");
    const batch = Promise.all(["a", "b", "c"].map((tag) => room.must(room.facilitator, tagged(tag))));
    once(station, broken(code), 3);
    const failures = await counted(batchFailures, "outage");
    go();
    await first;
    const answers = await batch;
    expect(new Set(answers.map(({ seq }) => seq)).size).toBe(3);
    expect(await counted(batchFailures, "outage")).toBe(failures + 1);
    // Twice by the batch; the first had begun before.
    expect(stations.filter((point) => point === "begun")).toHaveLength(2);
    expect(await eventsOf(room)).toHaveLength(5);
  });

  it("K3 a connection that PostgreSQL ends in the middle of a batch is replaced, and the batch tried again", async () => {
    const room = await Room.open(server);
    once("logged", async () => {
      await database.pool.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND state = 'idle in transaction'`,
      );
    });
    await room.must(room.facilitator, tagged("after all"));
    expect(await room.state()).toMatchObject({ tags: ["after all"] });
    expect(await eventsOf(room)).toHaveLength(2);
  });

  it("K3 a server that freezes in the middle of a batch does not keep the others out, and loses nothing", async () => {
    const room = await Room.open(server);
    let thaw = () => {};
    once("projected", () => new Promise<void>((resolve) => (thaw = resolve)));
    const frozen = room.must(room.facilitator, tagged("frozen"));
    await expect.poll(() => stations, soon).toContain("projected");
    const envelope = { commandId: randomUUID(), command: tagged("elsewhere") };
    const elsewhere = database.decisions.execute(room.decisionId, envelope, { userId: room.facilitator });
    expect(await elsewhere).toMatchObject({ ok: true, seq: 2 });
    thaw();
    expect(await frozen).toMatchObject({ seq: 3 });
    expect(await eventsOf(room)).toHaveLength(3);
  });

  it("I1 I2 the log names the commands that had to be tried again, and no vote: the event under its id says whose it is", async () => {
    const room = await Room.open(server);
    const ann = await room.join("Ann");
    const roundId = await room.openRound("weights");
    const said = vi.spyOn(log(), "warn");
    const ids = { vote: randomUUID(), change: randomUUID() };
    once("decided", broken("40001"));
    await room.weigh(ann, roundId, [1, 2, 3], null, ids.vote);
    once("decided", broken("40001"));
    await room.send(room.facilitator, tagged("named"), ids.change);
    const lines = said.mock.calls.map(([fields]) => fields as { commandIds?: string[] });
    expect(lines.map(({ commandIds }) => commandIds)).toEqual([[], [ids.change]]);
    expect(lines).toMatchObject([{ commands: 1 }, { commands: 1 }]);
    said.mockRestore();
  });

  it("a reader who sees the commit first does not keep it from the listeners", async () => {
    const room = await Room.open(server);
    const heard: number[] = [];
    const stop = server.decisions.onMoved(({ seq }) => heard.push(seq));
    once("committed", async () => void (await room.state()));
    const { seq } = await room.must(room.facilitator, tagged("seen early"));
    expect(heard).toContain(seq);
    stop();
  });
});

describe("a database that is away", () => {
  it("K4 commands are refused as an outage within seconds, all at once, and saved when it is back", async () => {
    const room = await Room.open(server);
    const wire = await tcpProxy(Number(new URL(database.url).port));
    const url = new URL(database.url);
    url.port = String(wire.port);
    const behind = openDatabase(url.href);
    const envelopes = Array.from({ length: 50 }, (_, index) => ({
      commandId: randomUUID(),
      command: tagged(`tag ${index}`),
    }));
    const sendAll = () =>
      Promise.allSettled(
        envelopes.map((envelope) =>
          behind.decisions.execute(room.decisionId, envelope, { userId: room.facilitator }),
        ),
      );
    const before = [await counted(refusals, "outage"), await counted(batchFailures, "outage")] as const;
    wire.cut();
    const began = performance.now();
    const refused = await sendAll();
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(refused.every((each) => each.status === "rejected" && isOutage(each.reason))).toBe(true);
    expect(await eventsOf(room)).toHaveLength(1);
    expect(await counted(refusals, "outage")).toBe(before[0] + envelopes.length);
    expect(await counted(batchFailures, "outage")).toBeGreaterThan(before[1]);

    const hidden = sendAll();
    await new Promise((resolve) => setTimeout(resolve, 300));
    wire.mend();
    const saved = await hidden;
    expect(saved.every((each) => each.status === "fulfilled" && each.value?.ok === true)).toBe(true);
    expect(await eventsOf(room)).toHaveLength(51);
    await behind.close();
    await wire.close();
  });

  it("K4 a database that does not answer at all counts as away", async () => {
    const wire = await tcpProxy(Number(new URL(database.url).port));
    const url = new URL(database.url);
    url.port = String(wire.port);
    const behind = openDatabase(url.href);
    await behind.pool.query("SELECT 1");
    wire.freeze();
    const error = await behind.pool.query("SELECT 1").catch((reason: unknown) => reason);
    expect(isOutage(error)).toBe(true);
    wire.mend();
    expect((await behind.pool.query("SELECT 1")).rowCount).toBe(1);
    await behind.close();
    await wire.close();
  });
});

describe("a full queue", () => {
  it("refuses what is too much at once as busy, with its length, and answers everything else", async () => {
    const room = await Room.open(server);
    const lock = await database.pool.connect();
    await lock.query("BEGIN");
    await lock.query(`SELECT 1 FROM "Decision" WHERE "id" = $1 FOR UPDATE`, [room.decisionId]);
    const stranger = randomUUID();
    const first = room.must(room.facilitator, tagged("first"));
    await expect.poll(() => stations.at(-1), soon).toBe("begun");
    const waiting = Array.from({ length: longestQueue }, () => room.send(stranger, tagged("crowd")));
    const busy = { ok: false, rejection: { code: "busy", detail: { waiting: longestQueue } } };
    const refused = await counted(refusals, "busy");
    expect(await room.send(room.facilitator, tagged("too much"))).toEqual(busy);
    expect(await counted(refusals, "busy")).toBe(refused + 1);
    await lock.query("COMMIT");
    lock.release();
    await first;
    const answers = await Promise.all(waiting);
    expect(answers.every((answer) => answer?.ok === false && answer.rejection.code !== "busy")).toBe(true);
    expect(await room.send(room.facilitator, tagged("now"))).toMatchObject({ ok: true });
  });
});
