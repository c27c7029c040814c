import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "@/lib/setup/paths.mjs";

type Manifest = {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};
type Locked = { version: string; hasInstallScript?: boolean; resolved?: string; integrity?: string };

const manifest = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")) as Manifest;
const lock = JSON.parse(readFileSync(join(projectRoot, "package-lock.json"), "utf8")) as {
  packages: Record<string, Locked>;
};

/** All versions of a package in the lock file. */
const versionsOf = (name: string) =>
  Object.entries(lock.packages)
    .filter(([path]) => path.endsWith(`node_modules/${name}`))
    .map(([, { version }]) => version);

const numbers = (version: string) => version.split(/[.-]/).slice(0, 3).map(Number);

function isAtLeast(version: string, floor: string): boolean {
  const [have, need] = [numbers(version), numbers(floor)];
  const different = have.findIndex((part, index) => part !== need[index]);
  return different === -1 || (have[different] ?? 0) > (need[different] ?? 0);
}

test.each([
  // Proxy bypass by prefetch addresses, and request forgery by WebSocket upgrade (CVE-2026-44575, CVE-2026-44578).
  ["next", "16.2.5"],
  // Above the fixes for code execution through server components (CVE-2025-55182 and what followed).
  ["react", "19.2.4"],
  ["react-dom", "19.2.4"],
  // A malformed bearer header throws (CVE-2026-73418).
  ["next-auth", "4.24.15"],
  // Memory exhaustion by malformed packets (CVE-2026-33151, CVE-2026-69185).
  ["socket.io-parser", "4.2.7"],
])("J3 every %s in the lock file is %s or newer", (name, floor) => {
  expect(versionsOf(name)).not.toEqual([]);
  for (const version of versionsOf(name)) expect(isAtLeast(version, floor), version).toBe(true);
});

test("J3 floors are compared by number", () => {
  expect(isAtLeast("4.10.0", "4.9.9")).toBe(true);
  expect(isAtLeast("4.2.6", "4.2.7")).toBe(false);
  expect(isAtLeast("4.2.7", "4.2.7")).toBe(true);
});

test("J3 Prisma's parts are of one version", () => {
  const versions = ["prisma", "@prisma/client", "@prisma/adapter-pg", "@prisma/driver-adapter-utils"].flatMap(
    versionsOf,
  );
  expect(new Set(versions).size).toBe(1);
});

test("J4 every dependency is pinned, and every package is locked with its checksum", () => {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
  expect(Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual(
    [],
  );
  const unsigned = Object.entries(lock.packages).filter(
    ([path, { integrity }]) => path !== "" && integrity === undefined,
  );
  expect(unsigned.map(([path]) => path)).toEqual([]);
});

test("J4 every package with an install script is allowed or refused by name", () => {
  const decided = Object.keys(manifest.allowScripts);
  const scripted = Object.entries(lock.packages).filter(
    ([path, { hasInstallScript }]) => hasInstallScript && path !== "",
  );
  const names = scripted.map(([path]) => path.split("node_modules/").at(-1) ?? "");
  expect(names.filter((name) => !decided.includes(name))).toEqual([]);
});

test("J4 the program is installed from the lock file", () => {
  expect(readFileSync(join(projectRoot, "lib/setup/install.mjs"), "utf8")).toContain('["ci", ');
  expect(existsSync(join(projectRoot, "package-lock.json"))).toBe(true);
});
