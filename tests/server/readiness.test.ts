import { expect, test } from "vitest";
import { readiness } from "@/lib/server/readiness";
import { migrationFiles } from "@/lib/setup/migrate.mjs";
import { migrationsDirectory } from "@/lib/setup/paths.mjs";
import { openDatabase } from "@/lib/db/client";
import { freshDatabase } from "../support/database";

const migrations = migrationFiles(migrationsDirectory).map(({ name }) => name);

test("is ready with the database at this release's migrations, and not once it is being stopped", async () => {
  const database = await freshDatabase();
  const ready = readiness(database.pool, migrations);
  await expect.poll(ready.failing).toEqual([]);
  ready.stop();
  expect(await ready.failing()).toEqual(["stopping"]);
  await database.drop();
});

test("is not ready while a migration of this release is missing", async () => {
  const database = await freshDatabase();
  const ready = readiness(database.pool, [...migrations, "99999999999999_tomorrow"]);
  await expect.poll(ready.failing).toEqual(["migrations"]);
  ready.stop();
  await database.drop();
});

test("K4 is not ready without its database, and ready again when it is back", async () => {
  const database = await freshDatabase();
  const gone = openDatabase("postgresql://nobody@127.0.0.1:1/none");
  const without = readiness(gone.pool, migrations);
  expect(await without.failing()).toContain("database");
  without.stop();
  await gone.close();

  const ready = readiness(database.pool, migrations);
  await database.pool.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );
  await expect.poll(ready.failing).toEqual([]);
  ready.stop();
  await database.drop();
});

test("is not ready while the event loop is late", async () => {
  const database = await freshDatabase();
  const ready = readiness(database.pool, migrations);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const until = Date.now() + 700;
  while (Date.now() < until);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await ready.failing()).toEqual(["event_loop"]);
  await expect.poll(ready.failing).toEqual([]);
  ready.stop();
  await database.drop();
});
