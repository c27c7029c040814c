import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setRuntime } from "@/lib/db/runtime";
import { closeAll } from "../realtime/support/client";
import type { AppServer } from "../support/app-server";
import { startApp } from "../support/app-server";
import type { FreshDatabase } from "../support/database";
import { freshDatabase } from "../support/database";
import { allAddresses, leavingsOf, withoutChance } from "./canary-leavings";
import type { Leavings } from "./canary-leavings";
import { CanaryRoom, mayHearOfVotes, toldUpTo } from "./canary-room";

let database: FreshDatabase;
let server: AppServer;
let canary: CanaryRoom;

/** What could be fetched while the victim's sealed votes were these, and while they were others. */
let low: Leavings;
let high: Leavings;

beforeAll(async () => {
  database = await freshDatabase();
  setRuntime(database);
  server = await startApp({
    databaseUrl: database.url,
    env: { LOG_LEVEL: "debug", NEXTAUTH_SECRET: process.env["NEXTAUTH_SECRET"] ?? "" },
  });
  canary = await CanaryRoom.open(database, server.url);
  // Both halves begin with finished ballots.
  await canary.vote({ points: [10, 20, 70], ratings: [3, 2] });
  await canary.vote({ points: [0, 0, 100], ratings: [1, "abstain", 1] });
  low = await leavingsOf(canary);
  await canary.vote({ points: [97, 2, 1], ratings: [5, 4, 5, 3] });
  high = await leavingsOf(canary);
}, 240_000);

afterAll(async () => {
  closeAll();
  await server.stop();
  setRuntime(undefined);
  await database.drop();
});

describe("a canary in a sealed round", () => {
  test("C3 every address under app/ is asked, by everybody who must not know", () => {
    expect(allAddresses().length).toBeGreaterThan(25);
    expect([...low.keys()].filter((asked) => asked.includes("["))).toEqual([]);
    expect(canary.listeners.map(({ name }) => name)).toContain("owner");
  });

  test("L7 D3 the listeners see what they may: silence here is not because nobody answers", () => {
    const page = low.get(`facilitator page /decisions/${canary.room.decisionId}`) ?? "";
    expect(page).toContain("Vic");
    expect(page.startsWith("200")).toBe(true);
    const data = low.get(`facilitator data /decisions/${canary.room.decisionId}`) ?? "";
    expect(data).toContain("progress");
    const outside = low.get(`outsider page /decisions/${canary.room.decisionId}`) ?? "";
    expect(outside).not.toContain("Train or car");
  });

  test("L7 D3 nothing that can be fetched depends on how somebody voted, or how often", () => {
    const differing = [...low].filter(
      ([asked, text]) => withoutChance(text) !== withoutChance(high.get(asked) ?? ""),
    );
    expect(differing.map(([asked]) => asked)).toEqual([]);
    expect(high.size).toBe(low.size);
  });

  test("L7 D4 all that is heard over a socket is that something was said, and who has finished", () => {
    const { rounds, victimId, listeners, heardUpTo } = canary;
    expect(new Set(heardUpTo).size).toBe(3);
    const nobodyOrVictim: unknown = expect.toBeOneOf([
      { count: 0, of: [] },
      { count: 1, of: [victimId] },
    ]);
    const told = { [rounds.weights]: nobodyOrVictim, [rounds.ratings]: nobodyOrVictim };
    for (const { name, socket } of listeners) {
      const frames = socket?.frames ?? [];
      const maySee = mayHearOfVotes(name);
      expect(toldUpTo(socket), name).toEqual(maySee ? expect.arrayContaining(heardUpTo) : []);
      for (const { from: _from, to: _to, progress, ...rest } of frames) {
        expect(rest, name).toEqual({ events: [] });
        if (progress !== undefined) expect(progress, name).toEqual(told);
      }
      expect(JSON.stringify(frames).includes(victimId), name).toBe(maySee);
      expect(socket?.mines.filter(({ ballots }) => Object.keys(ballots).length > 0) ?? []).toEqual([]);
    }
  });

  test("L7 I2 no voter, vote or command of another person is in anything fetched, heard or logged", () => {
    const texts = [...low, ...high].map(([asked, text]) => `${asked}\n${text}`);
    for (const { name, socket } of canary.listeners)
      texts.push(...(socket?.raw ?? []).map((text) => `${name} heard ${text}`));
    texts.push(`log ${server.logs()}`);
    const canaries = [canary.voterId, ...canary.commandIds];
    // A refused command is answered with its own type, and one's own votes are one's own.
    const shapes =
      /judgements\\*":\{\\*"[0-9a-f]{8}-|(WeightsCast|RatingCast|WeightsWithdrawn|RatingWithdrawn)\b/;
    const telling = texts.filter(
      (text) => canaries.some((secret) => text.includes(secret)) || shapes.test(text),
    );
    expect(telling.map((text) => text.slice(0, 300))).toEqual([]);
  });
});
