import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { variables } from "@/lib/env";
import { projectRoot } from "@/lib/setup/paths.mjs";

const read = (name: string) => readFileSync(join(projectRoot, name), "utf8");

test("J2 compose sets only what the program knows, and makes up no secret", () => {
  const app = /^ {2}app:\n(?: {4}.*\n)*/m.exec(read("compose.yaml"))?.[0] ?? "";
  const set = [...app.matchAll(/^ {6}([A-Z_]+): (.*)$/gm)].map(([, name = "", value = ""]) => ({
    name,
    value,
  }));
  expect(set.map(({ name }) => name)).toEqual(expect.arrayContaining(["DATABASE_URL", "REDIS_URL"]));
  expect(set.filter(({ name }) => !(name in variables.shape))).toEqual([]);
  for (const secret of ["NEXTAUTH_SECRET", "POSTGRES_PASSWORD"]) expect(app).toContain(`\${${secret}:?`);
  expect(app).toContain("replicas: 2");
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
