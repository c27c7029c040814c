import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setRuntime } from "@/lib/db/runtime";
import type { Frame } from "@/lib/decision/frame";
import type { Figures } from "@/lib/decision/figures/figures";
import type { Mine } from "@/lib/decision/mine";
import { figuresSchema } from "@/lib/decision/schema/figures";
import type { View } from "@/lib/decision/view";
import { operations as everyOperation } from "@/lib/http/api/operations";
import type { DecisionRecord } from "@/lib/record/decision-record";
import type { AppServer } from "../../support/app-server";
import { startApp } from "../../support/app-server";
import type { FreshDatabase } from "../../support/database";
import { someAccount } from "../../auth/support/people-database";
import { databaseForRoutes, tokenOf } from "./cast";

let database: FreshDatabase;
let app: AppServer;
let owner: string;
beforeAll(async () => {
  database = await databaseForRoutes();
  owner = await tokenOf((await someAccount({ name: "Olga" })).id);
  app = await startApp({ databaseUrl: database.url });
});
afterAll(async () => {
  await app.stop();
  setRuntime(undefined);
  await database.drop();
});

type Problem = { code?: string; about?: unknown };
type Seen = { view: View; mine: Mine };
type Invited = { token: string; code: string; link: string };
type Joined = { participantId: string; guest: { token: string } };
type Described = {
  openapi: string;
  components: { schemas: object };
  paths: Record<string, Record<string, { summary: string }>>;
};
type Entry = { id: string; outcome: { summary: string } | null };

/** What a program elsewhere would write: fetch, a token, JSON. */
async function ask<T = object>(token: string | null, method: string, path: string, body?: unknown) {
  const response = await fetch(`${app.url}/api/v1${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      "content-type": "application/json",
    },
  });
  const text = await response.text();
  return { status: response.status, body: (text === "" ? null : JSON.parse(text)) as T & Problem, text };
}

const table = "| | Train | Car |\n|---|---|---|\n| Speed | 3 h | 4 h |\n| Cost | 90 | 60 |\n";
const decisionId = randomUUID();
const at = `/decisions/${decisionId}`;
const roundIds = { weights: randomUUID(), ratings: randomUUID() };
const guests: { token: string; participantId: string }[] = [];
const ann = () => guests[0]?.token ?? "";
const ben = () => guests[1]?.token ?? "";

async function command(token: string, wish: Record<string, unknown>, commandId: string = randomUUID()) {
  return ask<{ seq: number; event: unknown }>(token, "POST", `${at}/commands`, { commandId, command: wish });
}

async function must(token: string, wish: Record<string, unknown>) {
  const answer = await command(token, wish);
  expect([wish["type"], answer.status, answer.body.code]).toEqual([wish["type"], 200, undefined]);
  return answer.body;
}

async function framing() {
  const { view } = (await ask<Seen>(owner, "GET", at)).body;
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  return { options: ids(view.decision.options), criteria: ids(view.decision.criteria) };
}

describe("a program from elsewhere takes a decision from its creation to its record", () => {
  test("opens it from a table, once however often it asks", async () => {
    const wish = {
      from: "table",
      id: decisionId,
      table,
      question: "How do we travel?",
      participation: "facilitates",
      source: { title: "Our notes", url: null },
    };
    const first = await ask(owner, "POST", "/decisions", wish);
    expect([first.status, first.body]).toEqual([201, { id: decisionId, seq: 1 }]);
    expect((await ask(owner, "POST", "/decisions", wish)).body).toEqual(first.body);
    expect((await ask(null, "GET", at)).status).toBe(401);
  });

  test("invites, and two guests join, by link and by code", async () => {
    const invited = await ask<Invited>(owner, "POST", `${at}/invites`, {
      participation: "votes",
      maxUses: 2,
    });
    expect(invited.status).toBe(201);
    const join = (way: object, name: string) =>
      ask<Joined>(null, "POST", "/join", { name, participation: "votes", ...way });
    for (const joined of [
      await join({ invite: invited.body.token }, "Ann"),
      await join({ code: invited.body.code }, "Ben"),
    ]) {
      expect(joined.status).toBe(200);
      guests.push({ token: joined.body.guest.token, participantId: joined.body.participantId });
    }
    const third = await join({ invite: invited.body.token }, "Cem");
    expect([third.status, third.body.about]).toEqual([403, { reason: "used_up" }]);
    const page = await fetch(invited.body.link);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("Everybody this invitation was for has come in.");
  });

  test("weighs sealed: nobody sees another's weights, everybody who has finished", async () => {
    const { criteria } = await framing();
    await must(owner, { type: "MovePhase", phase: "weigh" });
    const open = { type: "OpenRound", start: "afresh", sealed: true };
    await must(owner, { ...open, roundId: roundIds.weights, focus: "weights" });
    // Ann: 6 and 4 of 10. Ben: 5 and 5.
    const points = [
      [6, 4],
      [5, 5],
    ];
    for (const [index, { token }] of guests.entries()) {
      const judgements = Object.fromEntries(criteria.map((id, place) => [id, points[index]?.[place]]));
      const cast = { type: "CastWeights", roundId: roundIds.weights, method: "sliders", judgements };
      const commandId = randomUUID();
      const first = await command(token, { ...cast, replaces: null, seen: "sealed" }, commandId);
      expect([first.status, first.body.event]).toEqual([200, null]);
      // The same again, as after a lost answer: one event.
      const again = await command(token, { ...cast, replaces: null, seen: "sealed" }, commandId);
      expect(again.body.seq).toBe(first.body.seq);
      await must(token, { type: "FinishBallot", roundId: roundIds.weights });
    }
    const seen = await ask<Seen>(ben(), "GET", at);
    expect(seen.body.view.progress[roundIds.weights]?.of).toEqual(
      guests.map(({ participantId }) => participantId).sort(),
    );
    expect([seen.body.view.tally.weights, seen.body.view.ballots]).toEqual([null, {}]);
    expect(Object.keys(seen.body.mine.ballots)).toEqual([roundIds.weights]);
    const early = await command(ann(), {
      type: "RevealRound",
      roundId: roundIds.weights,
      confirmed: true,
    });
    expect([early.status, early.body.code]).toEqual([403, "forbidden"]);
    await must(owner, { type: "RevealRound", roundId: roundIds.weights, confirmed: false });
  });

  test("rates, reveals, and hears it in one frame", async () => {
    const { criteria, options } = await framing();
    await must(owner, { type: "MovePhase", phase: "rate" });
    const open = { type: "OpenRound", start: "afresh", sealed: true };
    await must(owner, { ...open, roundId: roundIds.ratings, focus: "ratings" });
    // By option, then criterion. Train: Ann 5, 3, Ben 4, 2. Car: Ann 2, 4, Ben 3, 5.
    const steps = [
      [
        [5, 3],
        [2, 4],
      ],
      [
        [4, 2],
        [3, 5],
      ],
    ];
    for (const [person, { token }] of guests.entries()) {
      for (const [place, optionId] of options.entries())
        for (const [row, criterionId] of criteria.entries()) {
          const value = steps[person]?.[place]?.[row];
          const cast = { type: "CastRating", roundId: roundIds.ratings, criterionId, optionId, value };
          await must(token, { ...cast, replaces: null, seen: "sealed" });
        }
      await must(token, { type: "FinishBallot", roundId: roundIds.ratings });
    }
    const revealed = await must(owner, { type: "RevealRound", roundId: roundIds.ratings, confirmed: false });
    const since = await ask<{ frame: Frame }>(ann(), "GET", `${at}/events?after=${revealed.seq - 1}`);
    const { frame } = since.body;
    expect([frame.from, frame.to]).toEqual([revealed.seq, revealed.seq]);
    expect(frame.tally?.scores).toHaveLength(2);
  });

  test("V12 asks how sure that is: two voters say who leads and what would change it, and are not counted", async () => {
    type Told = { seq: number; figures: Figures | null };
    const { body } = await ask<Told>(ann(), "GET", `${at}/figures`);
    expect(figuresSchema.parse(body.figures)).toMatchObject({
      voters: 2,
      verdict: "needs_more_voters",
      own: { voters: 0, first: [0, 0] },
      distances: null,
    });
    const { view } = (await ask<Seen>(ann(), "GET", at)).body;
    expect(body.seq).toBe(view.decision.seq);
  });

  test("records the outcome; the record holds the numbers of a hand calculation", async () => {
    const { options } = await framing();
    expect((await ask(owner, "GET", `${at}/record`)).body.code).toBe("not_decided");
    await must(owner, {
      type: "RecordOutcome",
      outcomeId: randomUUID(),
      kind: "one",
      optionIds: [options[0]],
      summary: "We take the train.",
      reason: "It is faster, and the price is fair.",
      differsBecause: null,
      counterArgument: "The car is cheaper.",
      dissent: "",
      postponedUntil: null,
      reviewOn: "2027-05-01",
    });
    const record = await ask<DecisionRecord>(ann(), "GET", `${at}/record`);
    const ranking = record.body.ranking.map(({ title, score, rank }) => [title, score, rank]);
    // Weights: (0.6 + 0.5) / 2 = 0.55 and 0.45. Values: ratings 4.5 → 0.875 and 2.5 → 0.375.
    // Train: 0.55 × 0.875 + 0.45 × 0.375 = 0.65. Car: 0.55 × 0.375 + 0.45 × 0.875 = 0.60.
    expect(ranking).toEqual([
      ["Train", expect.closeTo(65, 9), 1],
      ["Car", expect.closeTo(60, 9), 2],
    ]);
    expect(record.body).toMatchObject({
      question: "How do we travel?",
      voted: 2,
      of: 2,
      outcome: { summary: "We take the train.", recordedByName: "Olga" },
    });
    expect(record.body.people.map(({ name }) => name)).toEqual(["Olga", "Ann", "Ben"]);
  });

  test("finds it again, and only those who may", async () => {
    const found = await ask<{ hits: Entry[] }>(owner, "GET", "/search?q=%22price+is+fair%22&status=decided");
    expect(found.body.hits.map(({ id }) => id)).toEqual([decisionId]);
    const listed = await ask<{ decisions: Entry[] }>(owner, "GET", "/decisions?status=decided");
    expect(listed.body.decisions[0]?.outcome?.summary).toBe("We take the train.");
    const stranger = await tokenOf((await someAccount()).id);
    expect((await ask<{ hits: Entry[] }>(stranger, "GET", "/search?q=train")).body.hits).toEqual([]);
    expect((await ask(stranger, "GET", `${at}/record`)).status).toBe(404);
  });

  test("B10 nothing in the server's log opens anything", () => {
    for (const secret of [owner, ...guests.map(({ token }) => token)])
      expect(app.logs()).not.toContain(secret);
    expect(app.logs()).toContain("/join/");
    expect(app.logs()).not.toMatch(/\/join\/[0-9a-f-]{36}\.[A-Za-z0-9_-]{22}/);
  });

  test("describes itself: every operation, with schemas that resolve and patterns that compile", async () => {
    const { body, text } = await ask<Described>(null, "GET", "/openapi.json");
    expect(body.openapi).toMatch(/^3\.1/);
    for (const [, name = ""] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
      expect(body.components.schemas).toHaveProperty(name);
    for (const [, pattern = ""] of text.matchAll(/"pattern":"((?:[^"\\]|\\.)*)"/g))
      expect(() => new RegExp(JSON.parse(`"${pattern}"`) as string, "u")).not.toThrow();
    const operations = Object.values(body.paths).flatMap((path) => Object.values(path));
    for (const operation of operations) expect(operation.summary).toEqual(expect.any(String));
    expect(operations).toHaveLength(everyOperation.length);
  });

  test("puts the mathematics to work without being anybody", async () => {
    const request = { id: 1, method: "weights.normalize", input: { points: [3, 1] } };
    const answer = { id: 1, method: "weights.normalize", result: { weights: [0.75, 0.25] } };
    expect(await ask(null, "POST", "/compute", request)).toMatchObject({ status: 200, body: answer });
    expect(await ask(null, "POST", "/compute", [request, request])).toMatchObject({ body: [answer, answer] });
    expect(await ask(null, "POST", "/compute", { ...request, input: { points: [] } })).toMatchObject({
      status: 422,
      body: { id: 1, error: { code: "invalid_input", path: "input.points" }, code: "invalid" },
    });
  });
});
