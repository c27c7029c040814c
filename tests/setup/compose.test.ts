import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { variables } from "@/lib/env";
import { answerWithin, leaveWithin } from "@/lib/realtime/say-goodbye";
import { closeWithin } from "@/lib/server/listen";
import { projectRoot } from "@/lib/setup/paths.mjs";

const read = (name: string) => readFileSync(join(projectRoot, name), "utf8");

const compose = read("compose.yaml");
const app = /^ {2}app-1: &app\n(?: {4}.*\n)*/m.exec(compose)?.[0] ?? "";

/** What is set for the servers. */
const set = new Map(
  [...app.matchAll(/^ {6}([A-Z_]+): "?(.*?)"?$/gm)].map(([, name = "", value = ""]) => [name, value]),
);

test("J2 compose sets only what the program knows, for two servers alike, and makes up no secret", () => {
  expect([...set.keys()]).toEqual(expect.arrayContaining(["DATABASE_URL", "REDIS_URL"]));
  expect([...set.keys()].filter((name) => !(name in variables.shape))).toEqual([]);
  for (const secret of ["NEXTAUTH_SECRET", "POSTGRES_PASSWORD"]) expect(app).toContain(`\${${secret}:?`);
  expect(compose).toContain("\n  app-2: *app\n");
});

test("J5 K4 the proxy alone is reached from outside, asks who is ready, and a server that stops has the time it needs", () => {
  expect(compose.match(/^ {4}ports:$/gm)).toHaveLength(1);
  expect(app).not.toContain("ports:");
  expect(compose).toContain("reverse_proxy app-1:3000 app-2:3000 {");
  expect(compose).toMatch(/health_uri \/readyz\n/);
  const seconds = (pattern: RegExp) => Number(pattern.exec(compose)?.[1] ?? NaN);
  const drain = Number(set.get("DRAIN_SECONDS"));
  expect(drain).toBeGreaterThan(seconds(/health_interval (\d+)s/) * seconds(/health_fails (\d+)/));
  // Answers, goodbyes, open requests: each has a bound of its own.
  expect(seconds(/stop_grace_period: (\d+)s/)).toBeGreaterThan(
    drain + (answerWithin + leaveWithin + closeWithin) / 1000,
  );
});

test("J2 the image runs as an ordinary user, and takes from the build what there is", () => {
  const lines = read("Dockerfile").split("\n");
  expect(lines.findLastIndex((line) => line === "USER node")).toBeGreaterThan(
    lines.lastIndexOf("FROM node:24-slim"),
  );
  const made = new Set(["node_modules", ".next", "dist"]);
  const copied = lines.flatMap((line) => [...line.matchAll(/\/app\/(\S+)/g)].map(([, path = ""]) => path));
  for (const path of copied) expect(made.has(path) || existsSync(join(projectRoot, path)), path).toBe(true);
  for (const kept of [".git", ".env", ".data", "tests"])
    expect(read(".dockerignore").split("\n")).toContain(kept);
});
