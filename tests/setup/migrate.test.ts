import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { migrate } from "@/lib/setup/migrate.mjs";
import { migrationsDirectory } from "@/lib/setup/paths.mjs";
import { ask } from "../support/postgres-holder";
import { copyOfTemplate } from "../support/test-server";

let directory: string;
let database: { url: string; drop(): Promise<void> };
const put = (name: string, sql: string) => {
  mkdirSync(join(directory, name), { recursive: true });
  writeFileSync(join(directory, name, "migration.sql"), sql);
};
const run = () => migrate({ url: database.url, directory });

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "weighhouse-migrations-"));
  database = await copyOfTemplate(inject("databaseServer"), "template0");
});
afterEach(async () => {
  await database.drop();
  rmSync(directory, { recursive: true, force: true });
});

test("K5 applies each migration once and in order, functions with semicolons included", async () => {
  put("2_second", "CREATE TABLE b (a int REFERENCES a (n));");
  put(
    "1_first",
    "CREATE TABLE a (n int PRIMARY KEY);\nDO $$ BEGIN INSERT INTO a VALUES (1); INSERT INTO a VALUES (2); END $$; -- the end; really",
  );
  expect(await run()).toEqual(["1_first", "2_second"]);
  expect(await run()).toEqual([]);
  expect(await ask(database.url, "SELECT count(*)::int AS n FROM a")).toEqual([{ n: 2 }]);
});

test("K5 a failing migration leaves nothing behind, and the next run goes on from there", async () => {
  put("1_first", "CREATE TABLE a (n int);");
  put("2_second", "CREATE TABLE b (n int); INSERT INTO nowhere VALUES (1);");
  await expect(run()).rejects.toThrow(/2_second failed and was undone/);
  expect(await ask(database.url, "SELECT to_regclass('b') AS b")).toEqual([{ b: null }]);
  put("2_second", "CREATE TABLE b (n int);");
  expect(await run()).toEqual(["2_second"]);
});

test("refuses a migration changed after it was applied, and a database newer than the program", async () => {
  put("1_first", "CREATE TABLE a (n int);");
  await run();
  put("1_first", "CREATE TABLE a (n bigint);");
  await expect(run()).rejects.toThrow(/1_first was changed/);
  rmSync(join(directory, "1_first"), { recursive: true });
  await expect(run()).rejects.toThrow(/newer than this program/);
});

test("two servers that start at the same moment apply each migration once", async () => {
  put("1_first", "CREATE TABLE a (n int); SELECT pg_sleep(0.2);");
  const applied = await Promise.all([run(), run(), run()]);
  expect(applied.flat()).toEqual(["1_first"]);
});

test("K5 the project's own migrations apply to an empty database, twice", async () => {
  cpSync(migrationsDirectory, directory, { recursive: true });
  const applied = await run();
  expect(applied.length).toBeGreaterThan(0);
  expect(await run()).toEqual([]);
});
