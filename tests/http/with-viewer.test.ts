import { describe, expect, it } from "vitest";
import { z } from "zod";
import { sealSession } from "@/lib/auth/sealed-session";
import { openDatabase } from "@/lib/db/client";
import { createAccessToken } from "@/lib/db/people/access-tokens";
import { createSession } from "@/lib/db/people/sessions";
import { ProblemError } from "@/lib/http/problem";
import { usualBodyLimit } from "@/lib/http/read-body";
import { withAnyone, withViewer } from "@/lib/http/with-viewer";
import { someAccount, usePeopleDatabase } from "../auth/support/people-database";

usePeopleDatabase();

const address = "http://localhost/api/v1/things/7";
const someText: unknown = expect.any(String);
const noParams = { params: Promise.resolve({}) };

const echo = withViewer(
  { scope: "write", body: z.strictObject({ title: z.string().max(10) }) },
  async ({ viewer, body }) => ({ by: viewer.userId, title: body.title }),
);

async function cookieOfSomebody(): Promise<{ id: string; cookie: string }> {
  const { id } = await someAccount();
  const session = await createSession(id, "Test");
  const sealed = await sealSession({ userId: id, sessionId: session.id }, session.expiresAt);
  return { id, cookie: `weighhouse.session=${sealed}` };
}

const post = (body: BodyInit, headers: Record<string, string>) =>
  new Request(address, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", ...headers },
  });

async function refusal(response: Response) {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(response.headers.get("cache-control")).toBe("no-store");
  const problem = (await response.json()) as Record<string, unknown>;
  expect(problem).toMatchObject({
    type: `urn:weighhouse:problem:${String(problem["code"])}`,
    title: someText,
    status: response.status,
    instance: `urn:uuid:${response.headers.get("x-request-id")}`,
  });
  return problem;
}

describe("withViewer", () => {
  it("F6 hands over who asks and what was sent, and is never stored", async () => {
    const { id, cookie } = await cookieOfSomebody();
    const response = await echo(post('{"title": "x"}', { cookie }), noParams);
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({ by: id, title: "x" });
  });

  it("refuses nobody with 401 and says how to come in", async () => {
    const response = await echo(post('{"title": "x"}', {}), noParams);
    expect(response.headers.get("www-authenticate")).toContain("Bearer");
    expect(await refusal(response)).toMatchObject({ status: 401, code: "unauthenticated" });
  });

  it("G4 refuses a token without the scope, and a bad token even where nobody needs one", async () => {
    const { id: userId } = await someAccount();
    const token = { userId, kind: "personal", name: "x", expiresAt: new Date(Date.now() + 60_000) } as const;
    const reader = await createAccessToken({ ...token, scopes: ["read"] });
    const writer = await createAccessToken({ ...token, scopes: ["read", "write"] });
    const send = (secret: string) =>
      echo(post('{"title": "x"}', { authorization: `Bearer ${secret}` }), noParams);
    expect(await refusal(await send(reader.secret))).toMatchObject({
      status: 403,
      code: "scope_missing",
      about: { scope: "write" },
    });
    expect((await send(writer.secret)).status).toBe(200);
    const open = withAnyone({ scope: "read" }, async ({ viewer }) => ({ viewer }));
    expect(await (await open(new Request(address), noParams)).json()).toEqual({ viewer: null });
    const bad = new Request(address, { headers: { authorization: `Bearer ${writer.secret}x` } });
    expect((await open(bad, noParams)).status).toBe(401);
  });

  it.each(["userId", "authorName", "role", "workspaceId", "createdAt", "status"])(
    "C5 %s in a body is refused, not merged",
    async (key) => {
      const { cookie } = await cookieOfSomebody();
      const response = await echo(post(JSON.stringify({ title: "x", [key]: "y" }), { cookie }), noParams);
      expect(await refusal(response)).toMatchObject({ status: 422, code: "invalid" });
    },
  );

  it("E1 names the fields that are not acceptable, without what was sent", async () => {
    const { cookie } = await cookieOfSomebody();
    const response = await echo(post('{"title": "ten letters and more"}', { cookie }), noParams);
    const problem = await refusal(response);
    expect(problem["errors"]).toEqual([{ path: "title", message: someText }]);
    expect(JSON.stringify(problem)).not.toContain("ten letters");
  });

  it("E1 takes a body of 64 KB and refuses one byte more, also when its length is not told", async () => {
    const { cookie } = await cookieOfSomebody();
    const large = withViewer(
      { scope: "write", body: z.strictObject({ t: z.string() }) },
      async ({ body }) => ({
        length: body.t.length,
      }),
    );
    const body = (size: number) => JSON.stringify({ t: "a".repeat(size - 8) });
    expect(body(usualBodyLimit)).toHaveLength(usualBodyLimit);
    expect((await large(post(body(usualBodyLimit), { cookie }), noParams)).status).toBe(200);
    expect(await refusal(await large(post(body(usualBodyLimit + 1), { cookie }), noParams))).toMatchObject({
      status: 413,
      code: "too_large",
      about: { limit: usualBodyLimit },
    });
    const chunks = new ReadableStream({
      start(controller) {
        const chunk = new TextEncoder().encode(" ".repeat(16_384));
        for (let n = 0; n < 5; n++) controller.enqueue(chunk);
        controller.close();
      },
    });
    const streamed = new Request(address, {
      method: "POST",
      body: chunks,
      headers: { "content-type": "application/json", cookie },
      duplex: "half",
    } as RequestInit);
    expect((await large(streamed, noParams)).status).toBe(413);
  });

  it.each([
    ["text/plain", '{"title": "x"}', 415, "unsupported_type"],
    ["application/x-www-form-urlencoded", "title=x", 415, "unsupported_type"],
    ["application/json", "{", 400, "bad_json"],
    ["application/json", '{"title": "x", "title": "y"}', 400, "bad_json"],
    ["application/json", '{"title": "x", "__proto__": {"a": 1}}', 400, "bad_json"],
    ["application/json", new Uint8Array([34, 255, 254, 34]), 400, "bad_json"],
    ["application/json", "null", 422, "invalid"],
    ["application/json", "[]", 422, "invalid"],
  ])("E8 %s with %s is refused with %i %s", async (type, body, status, code) => {
    const { cookie } = await cookieOfSomebody();
    const response = await echo(post(body as BodyInit, { cookie, "content-type": type }), noParams);
    expect(await refusal(response)).toMatchObject({ status, code });
  });

  it("refuses a query that says one thing twice, and one that it does not know", async () => {
    const search = withAnyone(
      { scope: "read", query: z.strictObject({ q: z.string() }) },
      async ({ query }) => query,
    );
    const ask = (query: string) => search(new Request(`${address}?${query}`), noParams);
    expect(await (await ask("q=a")).json()).toEqual({ q: "a" });
    expect(await refusal(await ask("q=a&q=b"))).toMatchObject({ status: 400, code: "bad_request" });
    expect(await refusal(await ask("q=a&role=owner"))).toMatchObject({ status: 422 });
    expect(await refusal(await ask("__proto__=x&q=a"))).toMatchObject({ status: 422 });
  });

  it("reads the parameters of the address", async () => {
    const route = withAnyone(
      { scope: "read", params: z.strictObject({ id: z.uuid() }) },
      async ({ params }) => params,
    );
    const id = "7f8d1c52-7e2a-4e0c-9a3b-0d7b0e2c9f11";
    expect(await (await route(new Request(address), { params: Promise.resolve({ id }) })).json()).toEqual({
      id,
    });
    const bad = await route(new Request(address), { params: Promise.resolve({ id: "' OR 1=1" }) });
    expect(await refusal(bad)).toMatchObject({ status: 422, errors: [{ path: "id" }] });
  });

  it("turns refusals into problems and says nothing about the inside of a fault", async () => {
    const refused = withAnyone({ scope: "read" }, async () => {
      throw new ProblemError("round_not_open", { about: { focus: "weights" } });
    });
    expect(await refusal(await refused(new Request(address), noParams))).toMatchObject({
      status: 409,
      code: "round_not_open",
      about: { focus: "weights" },
    });
    const broken = withAnyone({ scope: "read" }, async () => {
      throw new Error("password of the database: hunter2");
    });
    const problem = await refusal(await broken(new Request(address), noParams));
    expect(problem).toMatchObject({ status: 500, code: "internal" });
    expect(JSON.stringify(problem)).not.toContain("hunter2");
  });

  it("K4 says that the database is away, and to send the same again", async () => {
    const gone = openDatabase("postgresql://nobody@127.0.0.1:1/none");
    for (const ask of [() => gone.pool.query("SELECT 1"), () => gone.prisma.decision.count()]) {
      const response = await withAnyone({ scope: "read" }, ask)(new Request(address), noParams);
      expect(response.headers.get("retry-after")).toBe("1");
      expect(await refusal(response)).toMatchObject({ status: 503, code: "outage" });
    }
    await gone.close();
  });

  it("answers 204 for nothing, and passes a response on", async () => {
    const nothing = withAnyone({ scope: "read" }, async () => undefined);
    expect((await nothing(new Request(address), noParams)).status).toBe(204);
    const own = withAnyone({ scope: "read" }, async () => new Response("x", { status: 201 }));
    expect((await own(new Request(address), noParams)).status).toBe(201);
  });
});
