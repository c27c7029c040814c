import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { processState } from "@/lib/setup/process-state.mjs";
import type { AppServer } from "../support/app-server";
import { startApp } from "../support/app-server";
import { postmaster } from "../support/postgres-holder";

let dataDirectory: string;
let app: AppServer;
const start = async () => (app = await startApp({ dataDirectory }));
const isReady = async () => (await fetch(`${app.url}/readyz`)).status === 200;

beforeAll(async () => {
  dataDirectory = mkdtempSync(join(tmpdir(), "weighhouse-life-"));
  await start();
});
afterAll(async () => {
  await app.stop();
  rmSync(dataDirectory, { recursive: true, force: true });
});

test("the app brings its own database along", async () => {
  await expect.poll(isReady).toBe(true);
  expect(postmaster(dataDirectory)).not.toBeNull();
});

test("killed at once, it starts again with the database it left running", async () => {
  const database = postmaster(dataDirectory);
  await app.kill();
  await start();
  expect(postmaster(dataDirectory)).toBe(database);
  await expect.poll(isReady).toBe(true);
});

test("killed together with its database, it recovers and starts again", async () => {
  process.kill(postmaster(dataDirectory) ?? 0, "SIGKILL");
  await app.kill();
  await start();
  await expect.poll(isReady).toBe(true);
});

test("K4 when the database alone is killed it says so, brings it back, and stays up itself", async () => {
  const before = postmaster(dataDirectory);
  process.kill(before ?? 0, "SIGKILL");
  await expect.poll(() => app.logs()).toContain("starting it again");
  expect((await fetch(`${app.url}/livez`)).status).toBe(200);
  await expect.poll(isReady).toBe(true);
  expect(postmaster(dataDirectory)).not.toBe(before);
});

test("asked to end, it takes its database with it", async () => {
  const database = postmaster(dataDirectory) ?? 0;
  await app.stop();
  expect(postmaster(dataDirectory)).toBeNull();
  expect(processState(database).state).not.toBe("running");
  await start();
});
