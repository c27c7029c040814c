import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterEach, beforeEach, expect, test } from "vitest";
import { postmasterFile } from "@/lib/setup/postgres-leftover.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "weighhouse-note-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const note = ["4711", "/data", "1700000000", "5433", "", "127.0.0.1", "1 1", "ready   "].join("\n");

test("tells what PostgreSQL wrote down, and that there is nothing", () => {
  expect(postmasterFile(folder)).toBeNull();
  writeFileSync(join(folder, "postmaster.pid"), note);
  expect(postmasterFile(folder)).toEqual({ pid: 4711, port: 5433, ready: true });
});

test("a note that goes while it is looked at is none", async () => {
  // A server that stops, again and again.
  const program = `
    const { parentPort, workerData } = require("node:worker_threads");
    const { rmSync, writeFileSync } = require("node:fs");
    for (let times = 0; times < 4000; times += 1) {
      writeFileSync(workerData.file, workerData.note);
      rmSync(workerData.file);
    }
    parentPort.postMessage("stopped");
  `;
  const file = join(folder, "postmaster.pid");
  const server = new Worker(program, { eval: true, workerData: { file, note } });
  let stopped = false;
  server.once("message", () => (stopped = true));
  while (!stopped) {
    for (let times = 0; times < 50; times += 1) postmasterFile(folder);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(postmasterFile(folder)).toBeNull();
});
