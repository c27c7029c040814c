import type { IncomingHttpHeaders, Server } from "node:http";
import { createServer } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { closeServer, listen } from "@/lib/server/listen";
import type { Answer } from "@/lib/server/front-door";
import { frontDoor } from "@/lib/server/front-door";
import { rawRequest } from "../support/raw-request";

let server: Server | undefined;
afterEach(async () => {
  if (server !== undefined) await closeServer(server, 0);
});

type Settings = { APP_URL?: string; OIDC_ISSUER?: string; TRUSTED_PROXIES?: string[] };

/** Opens a front door with nothing behind it but `answer`, and tells what the pages would have seen. */
async function open(settings: Settings = {}, answer?: Answer) {
  const seen: IncomingHttpHeaders[] = [];
  const page: Answer = async (request, response) => {
    seen.push(request.headers);
    response.end("page");
  };
  const complete = {
    APP_URL: undefined,
    OIDC_ISSUER: undefined,
    TRUSTED_PROXIES: [],
    dev: false,
    ...settings,
  };
  server = createServer(frontDoor(complete, async () => [], answer ?? page));
  const port = await listen(server, 0, "127.0.0.1");
  const ask = (headers: Record<string, string>, method = "GET", path = "/") =>
    rawRequest(port, path, { method, headers });
  return { ask, seen };
}

describe("F1 the content security policy", () => {
  test("F1 holds a fresh nonce that the pages get too, and forbids what it must", async () => {
    const { ask, seen } = await open();
    const first = (await ask({ host: "localhost" })).headers["content-security-policy"];
    const second = (await ask({ host: "localhost" })).headers["content-security-policy"];
    expect(first).toMatch(/script-src 'nonce-[\w+/]{22}==' 'strict-dynamic';/);
    for (const rule of [
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
      "worker-src 'self'",
    ]) {
      expect(first).toContain(rule);
    }
    expect(first).not.toContain("unsafe-eval");
    expect(second).not.toBe(first);
    expect(seen.map((headers) => headers["content-security-policy"])).toEqual([first, second]);
  });
  test("F1 a policy or nonce sent from outside never reaches the pages", async () => {
    const { ask, seen } = await open();
    const forged = {
      "content-security-policy": "script-src 'nonce-mine'",
      "content-security-policy-report-only": "script-src 'nonce-mine'",
    };
    await ask({ host: "localhost", ...forged, "x-nonce": "mine", "x-middleware-subrequest": "proxy" });
    expect(JSON.stringify(seen)).not.toMatch(/mine|subrequest/);
  });
});

describe("F2 the other headers", () => {
  test("F2 over https all of them, on refusals too", async () => {
    const { ask } = await open({ APP_URL: "https://decide.example.org" });
    for (const host of ["decide.example.org", "evil.example.org"]) {
      expect((await ask({ host })).headers).toMatchObject({
        "strict-transport-security": expect.stringContaining("max-age=") as string,
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
      });
    }
  });
  test("F2 over plain http on a network no header that browsers would complain about", async () => {
    const { ask } = await open();
    const { headers } = await ask({ host: "192.168.0.7:3000" });
    expect(headers["strict-transport-security"]).toBeUndefined();
    expect(headers["cross-origin-opener-policy"]).toBeUndefined();
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect((await ask({ host: "localhost:3000" })).headers["cross-origin-opener-policy"]).toBe("same-origin");
  });
});

describe("F3 requests that other websites' pages start", () => {
  const host = "192.168.0.7:3000";
  test.each([
    ["cross-site by the browser's word", { host, "sec-fetch-site": "cross-site" }],
    ["a foreign origin over plain http", { host, origin: "http://evil.example.org" }],
    ["another port of the same machine", { host, origin: "http://192.168.0.7:8080" }],
    ["a sister site", { host, "sec-fetch-site": "same-site", origin: "http://192.168.0.8:3000" }],
    ["an origin that hides itself", { host, origin: "null" }],
    ["a host that only looks alike", { host, origin: "http://192.168.0.7:3000.evil.example.org" }],
  ])("F3 refused: %s", async (_, headers: Record<string, string>) => {
    const { ask, seen } = await open();
    for (const method of ["POST", "PUT", "PATCH", "DELETE"])
      expect((await ask(headers, method)).status).toBe(403);
    expect(seen).toEqual([]);
  });
  test.each([
    ["the page itself", { host, "sec-fetch-site": "same-origin", origin: `http://${host}` }],
    ["the page itself over plain http", { host, origin: `http://${host}` }],
    ["a program", { host }],
  ])("F3 carried out: %s", async (_, headers: Record<string, string>) => {
    const { ask } = await open();
    expect((await ask(headers, "POST")).status).toBe(200);
  });
  test("F3 behind a proxy that passes its own target on, APP_URL is the page itself", async () => {
    const { ask } = await open({ APP_URL: "https://decide.example.org" });
    expect((await ask({ host: "localhost:3000", origin: "https://decide.example.org" }, "POST")).status).toBe(
      200,
    );
    expect((await ask({ host: "localhost:3000", origin: "https://evil.example.org" }, "POST")).status).toBe(
      403,
    );
  });
});

describe("F5 the host", () => {
  const status = async (settings: Settings, host: string) =>
    (await (await open(settings)).ask({ host })).status;
  test.each([
    "localhost:3000",
    "127.0.0.1",
    "192.168.0.7:3000",
    "[::1]:3000",
    "[fe80::1]",
    "mac.local",
    "nas",
    "a.lan",
  ])("F5 without APP_URL %s is answered", async (host) => expect(await status({}, host)).toBe(200));
  test.each([
    "evil.example.org",
    "192.168.0.7.example.org",
    "localhost.example.org",
    "a b",
    "user@localhost",
    "localhost/x",
  ])("F5 without APP_URL %s is refused", async (host) => expect(await status({}, host)).toBe(421));
  test("F5 with APP_URL only that host, and the machine itself, are answered", async () => {
    const settings = { APP_URL: "https://decide.example.org" };
    expect(await status(settings, "decide.example.org")).toBe(200);
    expect(await status(settings, "localhost:3000")).toBe(200);
    expect(await status(settings, "192.168.0.7")).toBe(421);
    expect(await status(settings, "decide.example.org.evil.org")).toBe(421);
  });
  test("F5 forwarded headers count only from a trusted proxy", async () => {
    const headers = {
      host: "localhost",
      "x-forwarded-host": "evil.example.org",
      "x-forwarded-for": "203.0.113.9",
    };
    const untrusted = await open({ TRUSTED_PROXIES: ["10.0.0.0/8", "::1"] });
    expect((await untrusted.ask(headers)).status).toBe(200);
    expect(untrusted.seen[0]).not.toHaveProperty("x-forwarded-for");
    const trusted = await open({ TRUSTED_PROXIES: ["127.0.0.0/8"] });
    expect((await trusted.ask(headers)).status).toBe(421);
  });
});

describe("I3 errors", () => {
  test("I3 an address or a method that would break a page is refused before it gets there", async () => {
    const { ask, seen } = await open();
    expect((await ask({ host: "localhost" }, "GET", "/join/%E0%A4%A")).status).toBe(400);
    expect((await ask({ host: "localhost" }, "TRACE")).status).toBe(405);
    expect(seen).toEqual([]);
    expect((await ask({ host: "localhost" }, "GET", "/join/%E2%82%AC?q=%E0%A4%A")).status).toBe(200);
  });
  test("I3 a page that fails says where to look it up, and nothing of what happened", async () => {
    const { ask } = await open({}, async () => {
      throw new Error("the password is hunter2");
    });
    const { status, body, headers } = await ask({ host: "localhost" });
    expect(status).toBe(500);
    expect(body).toContain(headers["x-request-id"]);
    expect(body).not.toContain("hunter2");
  });
});
