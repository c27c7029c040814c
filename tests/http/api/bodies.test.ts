import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operations } from "@/lib/http/api/operations";
import type { FreshDatabase } from "../../support/database";
import { surfaces } from "../../support/policy-surfaces";
import { smallOpening } from "../../support/room";
import { bodyFor, cast, databaseForRoutes, pathIn } from "./cast";
import type { Cast } from "./cast";
import { call } from "./routes";

let database: FreshDatabase;
let people: Cast;
beforeAll(async () => {
  database = await databaseForRoutes();
  people = await cast(database);
});
afterAll(async () => database.drop());

const posts = surfaces.filter(({ method, path }) => method === "POST" && !path.endsWith("/return-link"));

async function send(path: string, body: unknown, raw?: string) {
  const token = people.tokens.facilitator;
  return call("POST", pathIn(people, path), raw === undefined ? { token, body } : { token, raw });
}

async function codeOf(response: Response): Promise<unknown> {
  return ((await response.json()) as { code?: unknown }).code;
}

describe("what comes in", () => {
  test.each(posts)("C5 $path refuses what only the server may say", async ({ path }) => {
    const good = bodyFor(people, path) ?? {};
    for (const key of ["userId", "authorName", "role", "workspaceId", "createdAt", "status", "createdById"]) {
      const response = await send(path, { ...good, [key]: "x" });
      expect([key, response.status, await codeOf(response)]).toEqual([key, 422, "invalid"]);
    }
  });

  test.each(posts)("E8 $path refuses keys that poison, and keys that come twice", async ({ path }) => {
    const inside = JSON.stringify(bodyFor(people, path) ?? {}).slice(1, -1);
    const comma = inside === "" ? "" : ",";
    for (const extra of ['"__proto__":{"a":1}', '"constructor":1', '"prototype":1', '"x":1,"x":2']) {
      const response = await send(path, undefined, `{${inside}${comma}${extra}}`);
      expect([extra, response.status]).toEqual([extra, 400]);
    }
  });

  test.each(posts)("G6 $path answers no random body with a 5xx", async ({ path }) => {
    const good = bodyFor(people, path) ?? {};
    const mutated = fc
      .tuple(fc.constantFrom(...Object.keys(good), "from", "command"), fc.jsonValue())
      .map(([key, value]) => ({ ...good, [key]: value }));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.jsonValue(), mutated), async (body) => {
        expect((await send(path, body)).status).toBeLessThan(500);
      }),
      { numRuns: 60 },
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (raw) => {
        expect((await send(path, undefined, raw)).status).toBeLessThan(500);
      }),
      { numRuns: 30 },
    );
  });

  test("G6 ids that are none, repeated and unknown parameters are refused, never a 5xx", async () => {
    const token = people.tokens.facilitator;
    for (const path of [
      "/decisions/not-an-id",
      "/decisions/%00",
      `/decisions/${people.room.decisionId}/events`,
      `/decisions/${people.room.decisionId}/events?after=-1`,
      `/decisions/${people.room.decisionId}/events?after=1e99`,
      `/decisions/${people.room.decisionId}/events?after=0&after=1`,
      `/decisions/${people.room.decisionId}/events?after=0&limit=1`,
      "/decisions?status=sealed",
      "/decisions?workspaceId=1",
      "/decisions?limit=51",
      "/search?q=",
      "/search",
    ]) {
      const { status } = await call("GET", path, { token });
      expect([path, status < 500 && status >= 400]).toEqual([path, true]);
    }
    for (const q of ["'", '"', "\\", "%", "a & b | !", "-", "<script>", "\u0002", "🙂"]) {
      const response = await call("GET", `/search?q=${encodeURIComponent(q)}`, { token });
      expect([q, response.status < 500]).toEqual([q, true]);
    }
  });
});

describe("what goes out", () => {
  test.each(surfaces)("G6 $method $path answers as its description says", async ({ method, path }) => {
    const operation = operations.find((one) => one.method === method.toLowerCase() && one.path === path);
    const own = await cast(database);
    const body = method === "POST" ? bodyFor(own, path) : undefined;
    const response = await call(method, pathIn(own, path), { token: own.tokens.facilitator, body });
    if (path.endsWith("/record")) return expect(await codeOf(response)).toBe("not_decided");
    expect(response.status).toBe(operation?.answer.status);
    const text = await response.text();
    if (operation?.answer.shape === undefined) return expect(text).toBe("");
    expect(operation.answer.shape.safeParse(JSON.parse(text))).toMatchObject({ success: true });
  });
});

describe("E1 limits, at the limit and one beyond", () => {
  const opening = (change: object) => {
    const { optionIds: _o, criterionIds: _c, ...rest } = smallOpening();
    return { from: "opening", opening: { ...rest, ...change } };
  };
  const options = (n: number) =>
    Array.from({ length: n }, (_, index) => ({ id: randomUUID(), title: `Option ${index}`, definition: "" }));

  test.each([
    ["the question", "/decisions", (n: number) => opening({ question: "q".repeat(n) }), 200],
    ["options", "/decisions", (n: number) => opening({ options: options(n), evidence: [] }), 20],
    ["the context", "/decisions", (n: number) => opening({ context: "c".repeat(n) }), 4_000],
    ["the cap", "/decisions/{decisionId}/invites", (maxUses: number) => ({ maxUses }), 5_000],
    ["the days", "/decisions/{decisionId}/invites", (days: number) => ({ days }), 365],
  ])("%s", async (_what, path, body, most) => {
    expect((await send(path, body(most))).status).toBe(201);
    const beyond = await send(path, body(most + 1));
    expect([beyond.status, await codeOf(beyond)]).toEqual([422, "invalid"]);
  });

  test("a name", async () => {
    const join = (n: number) =>
      call("POST", "/join", {
        body: { name: "n".repeat(n), participation: "votes", invite: people.invite.token },
      });
    expect((await join(60)).status).toBe(200);
    expect((await join(61)).status).toBe(422);
    expect((await join(0)).status).toBe(422);
  });

  test("a body of a command", async () => {
    const post = (bytes: number) =>
      send("/decisions/{decisionId}/commands", undefined, `"${"x".repeat(bytes - 2)}"`);
    expect((await post(64 * 1024)).status).toBe(422);
    expect((await post(64 * 1024 + 1)).status).toBe(413);
  });

  test("open invitations of one decision", async () => {
    people = await cast(database);
    const statuses: number[] = [];
    for (let made = 1; made <= 20; made++)
      statuses.push((await send("/decisions/{decisionId}/invites", {})).status);
    expect(statuses).toEqual([...Array.from({ length: 19 }, () => 201), 422]);
  });
});
