import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocket } from "ws";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { setRuntime } from "@/lib/db/runtime";
import { freePort } from "@/lib/setup/postgres-launch.mjs";
import type { AppServer } from "../support/app-server";
import { startApp } from "../support/app-server";
import type { FreshDatabase } from "../support/database";
import { freshDatabase } from "../support/database";
import { Client, closeAll } from "../realtime/support/client";
import { rawRequest } from "../support/raw-request";
import { Room } from "../support/room";
import { soon } from "../support/soon";
import { tcpProxy } from "../support/tcp-proxy";
import type { TcpProxy } from "../support/tcp-proxy";

let database: FreshDatabase;
let dataDirectory: string;
let one: AppServer;
/** Reaches its database over a wire that can be cut. */
let other: AppServer;
let wire: TcpProxy;
/** Connections to `one` that say nothing, and half a request. */
const halfOpen: Socket[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  dataDirectory = mkdtempSync(join(tmpdir(), "weighhouse-"));
  const direct = new URL(database.url);
  wire = await tcpProxy(Number(direct.port));
  const overWire = Object.assign(new URL(direct), { port: String(wire.port) });
  [one, other] = (await Promise.all(
    [direct, overWire].map(({ href }) => startApp({ databaseUrl: href, dataDirectory })),
  )) as [AppServer, AppServer];
  for (const said of ["", "GET / HTTP/1.1\r\nHost: localhost\r\n"]) {
    const socket = connect(one.port, "127.0.0.1");
    socket.on("error", () => undefined).resume();
    socket.write(said);
    halfOpen.push(socket);
  }
});
afterAll(async () => {
  closeAll();
  setRuntime(undefined);
  await Promise.all([one.stop(), other.stop()]);
  await wire.close();
  await database.drop();
  rmSync(dataDirectory, { recursive: true, force: true });
});

const ready = async ({ url }: AppServer) => (await fetch(`${url}/readyz`)).status;

/** The first packet of a socket of a page of this host; null when there are no sockets for it. */
const firstPacket = ({ port }: AppServer, host = `127.0.0.1:${port}`) =>
  new Promise<string | null>((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/socket/?EIO=4&transport=websocket`, {
      origin: `http://${host}`,
      headers: { host },
    });
    socket.once("message", (data: Buffer) => {
      resolve(data.toString("utf8"));
      socket.close();
    });
    socket.once("error", () => resolve(null));
  });

describe("the built app", () => {
  test("two servers run on one database, and each is alive and ready", async () => {
    for (const server of [one, other]) {
      expect(await (await fetch(`${server.url}/livez`)).text()).toBe("alive\n");
      // Two starts on a busy machine may leave the first answer late.
      await expect.poll(() => ready(server)).toBe(200);
    }
    expect(one.port).not.toBe(other.port);
  });

  test("K4 while its database is away a server is alive and not ready, and ready again once it is back", async () => {
    wire.cut();
    await expect.poll(() => ready(other)).toBe(503);
    expect((await fetch(`${other.url}/livez`)).status).toBe(200);
    await expect.poll(() => ready(one)).toBe(200);
    wire.mend();
    await expect.poll(() => ready(other)).toBe(200);
  });

  test("makes its secret by itself, for its owner's eyes only, and starts no database of its own", () => {
    expect(statSync(join(dataDirectory, "secret")).mode & 0o777).toBe(0o600);
    expect(existsSync(join(dataDirectory, "pg"))).toBe(false);
  });

  test("F1 every script of the first page carries the nonce of its policy", async () => {
    const { status, headers, body } = await rawRequest(one.port, "/", {
      headers: { host: "weighhouse.local" },
    });
    expect(status).toBe(200);
    const [, nonce = "none"] = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"])) ?? [];
    const scripts = body.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
  });

  test("F5 it answers to local names and to no stranger's", async () => {
    expect((await rawRequest(one.port, "/", { headers: { host: "evil.example.org" } })).status).toBe(421);
    // A stranger's page, whose name its owner lets point here.
    expect(await firstPacket(one, "evil.example.org")).toBeNull();
    expect(await firstPacket(one, "weighhouse.local")).toMatch(/^0\{/);
  });

  test("says what it did in the log, with the request's id, and keeps keys in paths to itself", async () => {
    const key = "dGhpcy1pcy1hLWtleS1ub2JvZHktbWF5LXNlZQ";
    const { headers } = await rawRequest(one.port, `/join/${key}?token=${key}`, {
      headers: { host: "localhost" },
    });
    await expect.poll(() => one.logs()).toContain(headers["x-request-id"]);
    expect(one.logs()).toContain("/join/[hidden]");
    expect(one.logs()).not.toContain(key);
  });
});

describe("SERVICES", () => {
  test.each([
    ["realtime", 404, /^0\{/],
    ["web,jobs", 200, null],
  ] as const)("a process that does %s alone", async (services, status, packet) => {
    const part = await startApp({ databaseUrl: database.url, dataDirectory, env: { SERVICES: services } });
    try {
      await expect.poll(async () => (await fetch(`${part.url}/readyz`)).status).toBe(200);
      expect((await fetch(`${part.url}/`)).status).toBe(status);
      const first = await firstPacket(part);
      if (packet === null) expect(first).toBeNull();
      else expect(first).toMatch(packet);
    } finally {
      await part.stop();
    }
  });
});

describe("starting and stopping", () => {
  test("a taken port ends it with a sentence that says what to do", async () => {
    const attempt = startApp({ databaseUrl: database.url, env: { PORT: String(one.port) } });
    await expect(attempt).rejects.toThrow(/is taken by another program/);
  });

  test("J1 an unusable configuration ends it with every problem", async () => {
    const attempt = startApp({
      databaseUrl: database.url,
      env: { SIGNUP: "perhaps", NEXTAUTH_SECRET: "short" },
    });
    await expect(attempt).rejects.toThrow(/NEXTAUTH_SECRET is too short[\s\S]*SIGNUP must be open/);
  });

  test("J5 metrics are on a port of their own, and only when one is given", async () => {
    const port = await freePort();
    const env = { LOG_LEVEL: "silent", METRICS_PORT: String(port) };
    const third = await startApp({ databaseUrl: database.url, env });
    const metrics = await (await fetch(`http://localhost:${port}/metrics`)).text();
    for (const name of [
      "weighhouse_connections 0",
      "nodejs_eventloop_lag_p99_seconds",
      "process_cpu_seconds_total",
    ])
      expect(metrics).toContain(name);
    expect((await fetch(`http://localhost:${port}/`)).status).toBe(404);
    for (const server of [one, third]) expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
    await third.stop();
    await expect(fetch(`http://localhost:${port}/metrics`)).rejects.toThrow();
  });

  test("K4 asked to end, it says so for as long as a proxy needs, and serves meanwhile; then it sends people elsewhere", async () => {
    const env = { LOG_LEVEL: "silent", DRAIN_SECONDS: "5", NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET! };
    const third = await startApp({ databaseUrl: database.url, env });
    setRuntime(database);
    const room = await Room.open(database);
    const fay = await Client.as(third.url, room.facilitator);
    await fay.follow(room.decisionId);
    const stopped = third.stop();
    await expect
      .poll(async () => (await fetch(`${third.url}/readyz`)).text(), { timeout: 10_000 })
      .toBe("not ready: stopping\n");
    const change = { context: "while it drains" };
    const accepted = await fay.must(room.decisionId, { type: "ChangeFrame", change });
    expect([fay.stopping, fay.disconnected]).toEqual([null, null]);
    expect((await fetch(`${third.url}/livez`)).status).toBe(200);
    expect((await rawRequest(third.port, "/", { headers: { host: "localhost" } })).status).toBe(200);
    await vi.waitFor(() => expect(fay.stopping).toEqual({ within: 500 }), soon);
    await stopped;
    expect(fay.disconnected).toBe("io server disconnect");
    expect(await room.state()).toMatchObject({ ...change, seq: accepted.seq });
    await expect(fetch(`${third.url}/livez`)).rejects.toThrow();
  });

  test("with a request still open it stops within its grace, and leaves no connection to the database", async () => {
    const third = await startApp({ databaseUrl: database.url, env: { LOG_LEVEL: "silent" } });
    const keptOpen = await fetch(`${third.url}/livez`, { headers: { connection: "keep-alive" } });
    await keptOpen.text();
    await third.stop();
    expect(third.logs()).toContain("Stopping");
    await expect(fetch(`${third.url}/livez`)).rejects.toThrow();
  });

  test("H3 connections that were opened and say no whole request are ended", async () => {
    // They were opened before everything else in this file.
    for (const socket of halfOpen) await vi.waitFor(() => expect(socket.destroyed).toBe(true), soon);
  });
});
