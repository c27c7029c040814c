import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { loadBook } from "@/lib/db/decisions/load";
import { readEvents } from "@/lib/db/decisions/log";
import type { Command } from "@/lib/decision/command";
import { evolve } from "@/lib/decision/evolve";
import { blankDecision } from "@/lib/decision/model";
import { Client, signedIn } from "../realtime/support/client";
import { bundleProgram, bundleServer, spawnServer } from "../realtime/support/spawn-server";
import type { OtherServer } from "../realtime/support/spawn-server";
import { useRealtime } from "../realtime/support/use-realtime";
import { Room } from "../support/room";
import { soon } from "../support/soon";
import { tcpProxy } from "../support/tcp-proxy";
import type { TcpProxy } from "../support/tcp-proxy";
import { betweenComments, breath } from "./support/breath";
import { complaintsAbout } from "./support/check-history";
import type { Step } from "./support/check-history";
import { OwnPostgres } from "./support/own-postgres";
import { Phone } from "./support/phone";
import { disasters, rage } from "./support/rage";
import { seededRandom } from "./support/seeded-random";
import { takePart } from "./support/take-part";

/** CHAOS_SEED chooses what everybody does (when they do it is up to the machine), CHAOS_SECONDS for how long. */
const seed = Number(process.env.CHAOS_SEED ?? 4);
const seconds = Number(process.env.CHAOS_SECONDS ?? 12);
/** Everybody has numbers of their own, so that nobody's choices depend on how fast the others are. */
const random = (actor: number) => seededRandom(seed * 100 + actor);

const postgres = new OwnPostgres();
const realtime = useRealtime({}, {}, (options) => postgres.open(options));
const files: string[] = [];
const folder = mkdtempSync(join(tmpdir(), "weighhouse-phones-"));
let wire: TcpProxy;
/** What phones connect to, as by a reverse proxy: any server. */
let entrance: TcpProxy;
const servers: OtherServer[] = [];
const phones: Phone[] = [];
let raise: () => Promise<OtherServer>;

beforeAll(async () => {
  files.push(await bundleServer(), await bundleProgram("tests/chaos/support/phone-process.ts"));
  const url = new URL(realtime.database.url);
  wire = await tcpProxy(Number(url.port));
  url.port = String(wire.port);
  const choose = random(0);
  entrance = await tcpProxy(() => Number(new URL(servers[Math.floor(choose() * servers.length)]!.url).port));
  const environment = { APP_URL: `http://127.0.0.1:${entrance.port}` };
  raise = () => spawnServer(files[0]!, url.href, environment);
  servers.push(...(await Promise.all([raise(), raise()])));
});
afterAll(async () => {
  await Promise.all([...phones, ...servers].map((process) => process.kill()));
  await entrance.close();
  await wire.close();
  for (const file of [...files, folder]) rmSync(file, { recursive: true, force: true });
});

const comment = (by: string): Command => ({
  type: "PostComment",
  commentId: crypto.randomUUID(),
  target: { kind: "decision" },
  parentId: null,
  body: `Said by ${by}`,
});

/** The round of ratings that the facilitator opened last. */
type Current = { roundId: string; status: "none" | "sealed" | "revealed" | "closed" };

/** Milliseconds that a round stays as it is: a long storm has longer rounds, not a history that nobody ever made. */
const betweenTurns = Math.max(300, (seconds * 1000) / 400);

/** What the facilitator does: talks, and opens, reveals and closes one round after the other. */
function chairs(current: Current) {
  let turn = 0;
  const mayComment = breath(betweenComments);
  const mayTurn = breath(betweenTurns);
  return {
    next(): Command | null {
      if (mayComment()) return comment("Fay");
      if (!mayTurn()) return null;
      turn += 1;
      const { roundId, status } = current;
      if (status === "sealed") return { type: "RevealRound", roundId, confirmed: true };
      if (status === "revealed") return { type: "CloseRound", roundId, confirmed: true };
      const start = turn % 2 === 0 ? "continue" : "afresh";
      return { type: "OpenRound", roundId: crypto.randomUUID(), focus: "ratings", start, sealed: true };
    },
    accepted(command: Command) {
      if (command.type === "RevealRound") current.status = "revealed";
      if (command.type === "CloseRound") current.status = "closed";
      if (command.type === "OpenRound")
        Object.assign(current, { roundId: command.roundId, status: "sealed" });
    },
  };
}

async function phoneOf(room: Room, name: string, history: Step[], index: number): Promise<Phone> {
  const userId = await room.join(name);
  const page = await realtime.database.decisions.read(room.decisionId, { userId, link: null });
  if (page === null) throw new Error(`${name} sees nothing.`);
  const { cookie } = await signedIn(userId);
  const keptFile = join(folder, `${name}.json`);
  const url = `http://127.0.0.1:${entrance.port}`;
  const given = { decisionId: room.decisionId, name, url, cookie, keptFile, seed: seed * 100 + index };
  return new Phone(userId, files[1]!, { ...given, view: page.view, mine: page.mine }, history);
}

test(
  `K1 K2 L5 nothing acknowledged is lost and nothing counts twice, whatever dies (CHAOS_SEED=${seed} CHAOS_SECONDS=${seconds})`,
  async () => {
    const room = await Room.open(realtime.database);
    const { decisionId, facilitator } = room;
    const people = await Promise.all(["Ann", "Ben", "Cleo"].map((name) => room.join(name)));
    const [criterionId, optionId] = [room.opening.criterionIds[0]!, room.opening.optionIds[0]!];
    const history: Step[] = [];
    const leaks: string[] = [];
    phones.push(await phoneOf(room, "Dora", history, 1), await phoneOf(room, "Emil", history, 2));
    const current: Current = { roundId: "", status: "none" };
    let isOver = false;
    const shared = {
      decisionId,
      history,
      leaks,
      urls: () => servers.map(({ url }) => url),
      isOver: () => isOver,
    };
    const votes = (userId: string, chance: () => number) => {
      const mayComment = breath(betweenComments);
      const own = new Map<string, number>();
      return {
        next(): Command | null {
          if (mayComment()) return comment(userId);
          const { roundId, status } = current;
          if (status === "none" || status === "closed") return null;
          const value = 1 + Math.floor(chance() * 5);
          const replaces = own.get(roundId) ?? null;
          return { type: "CastRating", roundId, criterionId, optionId, value, replaces, seen: status };
        },
        accepted(command: Command, seq: number) {
          if (command.type === "CastRating") own.set(command.roundId, seq);
        },
      };
    };
    const taking = people.map((userId, index) => {
      const chance = random(10 + index);
      return takePart({ ...shared, userId, random: chance, ...votes(userId, chance) });
    });
    taking.push(takePart({ ...shared, userId: facilitator, random: random(3), ...chairs(current) }));
    const victims = { servers, raise, wire, postgres, phones };
    const raged = await rage(victims, random(4), seconds * 1000).finally(() => (isOver = true));
    await Promise.all(taking);
    expect(raged.length).toBeGreaterThanOrEqual(disasters.length);

    for (const phone of phones) phone.calmDown();
    await vi.waitFor(
      async () => {
        for (const phone of phones) expect(await phone.shows()).toMatchObject({ waiting: 0 });
      },
      { timeout: 60_000, interval: 200 },
    );
    // What was lost last is missed only by whoever hears that there is more.
    await room.must(facilitator, comment("Fay, at the end"));

    const log = await readEvents(realtime.database.pool, decisionId, 0, 1_000_000);
    expect(complaintsAbout(history, log)).toEqual([]);
    const acknowledged = (client: string) =>
      history.filter((step) => step.what === "ok" && step.client === client).length;
    for (const client of [facilitator, ...people, "Dora", "Emil"])
      expect(acknowledged(client), client).toBeGreaterThan(0);
    const types = new Set(log.map(({ event }) => event.type));
    expect([...types]).toEqual(expect.arrayContaining(["RatingCast", "CommentPosted", "RoundRevealed"]));
    const rows = await loadBook(realtime.database.pool, decisionId);
    expect(rows?.state).toEqual(log.reduce(evolve, blankDecision(decisionId)));
    expect([...leaks, ...phones.flatMap((phone) => phone.leaks)]).toEqual([]);

    const truthFor = async (userId: string) => {
      const page = await realtime.database.decisions.read(decisionId, { userId, link: null });
      return JSON.parse(JSON.stringify(page?.view)) as unknown;
    };
    for (const userId of [facilitator, ...people]) {
      const truth = await truthFor(userId);
      for (const { url } of servers) {
        const client = await Client.as(url, userId);
        await client.follow(decisionId);
        await vi.waitFor(() => expect(client.view).toEqual(truth), soon);
      }
    }
    for (const phone of phones)
      await vi.waitFor(
        async () => expect((await phone.shows()).view).toEqual(await truthFor(phone.userId)),
        soon,
      );
  },
  (seconds + 240) * 1000,
);
