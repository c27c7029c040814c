import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isInstalled, requiredPackages } from "@/lib/setup/install.mjs";

let root: string;
const write = (path: string, packages: object) =>
  writeFileSync(join(root, path), JSON.stringify({ packages }));
const a = { "node_modules/a": { version: "1.0.0" } };

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "weighhouse-install-"));
  mkdirSync(join(root, "node_modules"));
  const other = { version: "2.0.0", optional: true, os: ["none"] };
  write("package-lock.json", { "": { name: "root" }, ...a, "node_modules/other-platform": other });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test("asks for what every machine needs, not for other platforms' packages", () => {
  expect([...requiredPackages(root)]).toEqual([["node_modules/a", "1.0.0"]]);
});

test("an installation counts once npm has finished it, and only in the lock file's versions", () => {
  expect(isInstalled(root)).toBe(false);
  write("node_modules/.package-lock.json", { "node_modules/a": { version: "0.9.0" } });
  expect(isInstalled(root)).toBe(false);
  write("node_modules/.package-lock.json", a);
  expect(isInstalled(root)).toBe(true);
});
