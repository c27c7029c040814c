import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { loadBook } from "@/lib/db/decisions/load";
import { readEvents } from "@/lib/db/decisions/log";
import type { Command } from "@/lib/decision/command";
import { evolve } from "@/lib/decision/evolve";
import { blankDecision } from "@/lib/decision/model";
import { Client } from "../realtime/support/client";
import { bundleServer, spawnServer } from "../realtime/support/spawn-server";
import type { OtherServer } from "../realtime/support/spawn-server";
import { useRealtime } from "../realtime/support/use-realtime";
import { Room } from "../support/room";
import { soon } from "../support/soon";
import { tcpProxy } from "../support/tcp-proxy";
import type { TcpProxy } from "../support/tcp-proxy";
import { complaintsAbout } from "./support/check-history";
import type { Step } from "./support/check-history";
import { seededRandom } from "./support/seeded-random";

/** CHAOS_SEED chooses what happens (when it happens is up to the machine), CHAOS_SECONDS for how long. */
const seed = Number(process.env.CHAOS_SEED ?? 4);
const seconds = Number(process.env.CHAOS_SECONDS ?? 12);
const random = seededRandom(seed);

const realtime = useRealtime();
let file: string;
/** The wire between the servers and PostgreSQL: cut, it is a database that is down. */
let wire: TcpProxy;
let databaseUrl: string;
const servers: OtherServer[] = [];

const raise = () => spawnServer(file, databaseUrl);

beforeAll(async () => {
  file = await bundleServer();
  const url = new URL(realtime.database.url);
  wire = await tcpProxy(Number(url.port));
  url.port = String(wire.port);
  databaseUrl = url.href;
  servers.push(...(await Promise.all([raise(), raise()])));
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.kill()));
  await wire.close();
  rmSync(file, { force: true });
});

const began = performance.now();
const at = () => performance.now() - began;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const passing = new Set(["busy", "outage", "rate_limited"]);

/** Somebody with an outbox: one command after the other, each sent under its id until it is answered for certain. */
async function takePart(
  userId: string,
  room: Room,
  commands: () => Command,
  history: Step[],
  isOver: () => boolean,
) {
  let client: Client | null = null;
  while (!isOver()) {
    const command = commands();
    const commandId = crypto.randomUUID();
    const note = { client: userId, commandId };
    for (let isOpen = true; isOpen;) {
      client ??= await Client.as(servers[Math.floor(random() * servers.length)]!.url, userId).catch(
        () => null,
      );
      if (client === null) {
        await pause(100);
        continue;
      }
      history.push({ what: "invoke", ...note, at: at() });
      const { line } = client;
      const lost = new Promise<null>((resolve) => line.once("disconnect", () => resolve(null)));
      const answer = await Promise.race([client.send(room.decisionId, command, commandId), lost]).catch(
        () => null,
      );
      if (answer === null || (!answer.ok && passing.has(answer.rejection.code))) {
        history.push({ what: "unknown", ...note, at: at() });
        if (answer === null) client = null;
        // The network, or the phone, is gone for a moment.
        await pause(50 + random() * 200);
        continue;
      }
      isOpen = false;
      if (answer.ok) history.push({ what: "ok", ...note, at: at(), seq: answer.value.seq });
      else history.push({ what: "fail", ...note, at: at(), code: answer.rejection.code });
      // A lost answer looks like this: the same again, under the same id, changes nothing more.
      if (random() < 0.2) void client.send(room.decisionId, command, commandId).catch(() => undefined);
    }
    await pause(random() * 100);
  }
}

/** Kills servers, cuts and freezes the database, one after the other. */
async function rage(isOver: () => boolean): Promise<string[]> {
  const done: string[] = [];
  while (!isOver()) {
    const what = ["kill", "cut", "freeze", "kill"][done.length % 4]!;
    done.push(what);
    if (what === "kill") {
      const index = Math.floor(random() * servers.length);
      await servers[index]!.kill();
      servers[index] = await raise();
    } else {
      if (what === "cut") wire.cut();
      else wire.freeze();
      await pause(300 + random() * 700);
      wire.mend();
    }
    await pause(random() * 500);
  }
  return done;
}

test(
  `K1 L5 nothing acknowledged is lost and nothing counts twice, whatever dies (CHAOS_SEED=${seed} CHAOS_SECONDS=${seconds})`,
  async () => {
    const room = await Room.open(realtime.database);
    const people = await Promise.all(["Ann", "Ben", "Cleo"].map((name) => room.join(name)));
    const roundId = await room.openRound("ratings");
    const [criterionId, optionId] = [room.opening.criterionIds[0]!, room.opening.optionIds[0]!];
    const witness = await Client.as(realtime.url, room.facilitator);
    await witness.follow(room.decisionId);
    const comment = (): Command => ({
      type: "PostComment",
      commentId: crypto.randomUUID(),
      target: { kind: "decision" },
      parentId: null,
      body: `Said at ${at().toFixed(0)}`,
    });
    const vote = (): Command => {
      const value = 1 + Math.floor(random() * 5);
      return { type: "CastRating", roundId, criterionId, optionId, value, replaces: null, seen: "sealed" };
    };
    const until = performance.now() + seconds * 1000;
    const isOver = () => performance.now() > until;
    const history: Step[] = [];
    const taking = people.map((userId) =>
      takePart(userId, room, () => (random() < 0.3 ? vote() : comment()), history, isOver),
    );
    const [raged] = await Promise.all([rage(isOver), ...taking]);
    expect(raged.length).toBeGreaterThan(2);

    const log = await readEvents(realtime.database.pool, room.decisionId, 0, 1_000_000);
    expect(complaintsAbout(history, log)).toEqual([]);
    expect(history.filter(({ what }) => what === "ok").length).toBeGreaterThan(people.length);
    const rows = await loadBook(realtime.database.pool, room.decisionId);
    expect(rows?.state).toEqual(log.reduce(evolve, blankDecision(room.decisionId)));
    // Every vote but the first of each person says that it replaces none: one counts.
    const casts = log.filter(({ event }) => event.type === "RatingCast");
    expect(casts.length).toBeLessThanOrEqual(people.length);
    // The round is sealed: no rating of anybody has reached the facilitator.
    expect(witness.raw.filter((packet) => /"value":[1-5]/.test(packet))).toEqual([]);

    const everybody = [room.facilitator, ...people];
    for (const userId of everybody) {
      const truth = await realtime.database.decisions.read(room.decisionId, { userId, link: null });
      for (const { url } of servers) {
        const client = await Client.as(url, userId);
        await client.follow(room.decisionId);
        await vi.waitFor(() => expect(client.view).toEqual(JSON.parse(JSON.stringify(truth?.view))), soon);
      }
    }
    await vi.waitFor(() => expect(witness.view?.decision.seq).toBe(log.length), soon);
  },
  (seconds + 120) * 1000,
);
