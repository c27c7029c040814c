import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FreshDatabase } from "../../support/database";
import { newUser } from "../../support/room";
import { databaseForRoutes, tokenOf } from "./cast";
import { call } from "./routes";

let database: FreshDatabase;
beforeAll(async () => void (database = await databaseForRoutes()));
afterAll(async () => database.drop());

const good = { id: 1, method: "weights.normalize", input: { points: [3, 1] } };
const answered = { id: 1, method: "weights.normalize", result: { weights: [0.75, 0.25] } };
const bad = { id: "b", method: "weights.normalize", input: { points: [-1] } };
const refused = {
  id: "b",
  method: "weights.normalize",
  error: { code: "invalid_input", path: "input.points.0" },
};

async function post(body: unknown, headers: Record<string, string> = {}, token?: string) {
  const response = await call("POST", "/compute", { body, headers, token });
  return { status: response.status, headers: response.headers, body: (await response.json()) as unknown };
}

describe("one request", () => {
  test("is answered by its result", async () => {
    expect(await post(good)).toMatchObject({ status: 200, body: answered });
  });

  test.each([
    [bad, refused],
    [
      { method: "weights.guess", input: {} },
      { method: "weights.guess", error: { code: "unknown_method", path: "method" } },
    ],
    [
      { ...good, method: 5 },
      { id: 1, method: null, error: { code: "invalid_request", path: "method" } },
    ],
    [5, { method: null, error: { code: "invalid_request" } }],
    [null, { method: null, error: { code: "invalid_request" } }],
  ])("%j is a problem that carries the answer", async (request, answer) => {
    const { status, headers, body } = await post(request);
    expect(status).toBe(422);
    expect(headers.get("content-type")).toBe("application/problem+json");
    expect(body).toMatchObject({
      ...answer,
      code: "invalid",
      status: 422,
      errors: [{ message: expect.any(String) }],
    });
  });
});

describe("an array of requests", () => {
  test("is answered in order, each with its own result or error", async () => {
    expect(await post([good, bad, 7, good])).toMatchObject({
      status: 200,
      body: [answered, refused, { method: null, error: { code: "invalid_request" } }, answered],
    });
    expect(await post([])).toMatchObject({ status: 200, body: [] });
  });

  test("has at most a hundred", async () => {
    const hundred = Array.from({ length: 100 }, (_, id) => ({ ...good, id }));
    const { status, body } = await post(hundred);
    expect(status).toBe(200);
    expect((body as { id: number }[]).map(({ id }) => id)).toEqual(hundred.map(({ id }) => id));
    expect(await post([...hundred, good])).toMatchObject({ status: 422, body: { code: "invalid" } });
  });

  test("lets others have their turn between two requests", async () => {
    const order: string[] = [];
    const many = post(Array.from({ length: 100 }, () => good)).then(() => order.push("many"));
    const beat = setInterval(() => order.push("beat"), 0);
    await many;
    clearInterval(beat);
    expect(order.indexOf("beat")).toBeLessThan(order.indexOf("many"));
  });
});

describe("what is limited", () => {
  test("a body of a megabyte", async () => {
    const raw = (bytes: number) =>
      call("POST", "/compute", { raw: JSON.stringify({ id: "x".repeat(bytes), method: "none", input: {} }) });
    expect((await raw(1024 * 1024 - 100)).status).toBe(422);
    expect((await raw(1024 * 1024)).status).toBe(413);
    expect((await call("POST", "/compute", { raw: '{"method": NaN}' })).status).toBe(400);
  });

  test("H1 requests per address and account, an array counting for each in it", async () => {
    const from = (address: string) => ({ "x-forwarded-for": address });
    const expire = BigInt(Date.now() + 60_000);
    await database.prisma.rateLimit.create({
      data: { key: "compute:address:203.0.113.9", points: 5_950, expire },
    });
    const array = (length: number) => Array.from({ length }, () => good);
    expect((await post(array(51), from("203.0.113.9"))).status).toBe(429);
    expect((await post(array(100), from("203.0.113.10"))).status).toBe(200);
    const late = await post(good, from("203.0.113.9"));
    expect(Number(late.headers.get("retry-after"))).toBeGreaterThan(0);

    const token = await tokenOf(await newUser(database, "Cleo"));
    for (let sent = 0; sent < 30; sent += 1)
      expect((await post(array(100), from(`198.51.100.${sent}`), token)).status).toBe(200);
    expect((await post(good, from("198.51.100.99"), token)).status).toBe(429);
    expect((await post(good, from("198.51.100.99"))).status).toBe(200);
  });

  test("the largest work it takes is done in a moment", async () => {
    const side = Array.from({ length: 200 }, (_, index) => index);
    const facts = side.map((i) => side.map((j) => (i * 7 + j * 13) % 101));
    const weights = side.map(() => 1 / 200);
    const began = Date.now();
    const { status } = await post([
      {
        method: "score.promethee2",
        input: { performance: facts, directions: side.map(() => "cost"), weights },
      },
      { method: "score.dominance", input: { values: facts } },
    ]);
    expect(status).toBe(200);
    expect(Date.now() - began).toBeLessThan(5_000);
  });
});
