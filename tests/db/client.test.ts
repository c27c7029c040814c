import { afterAll, beforeAll, expect, test } from "vitest";
import type { FreshDatabase } from "../support/database";
import { freshDatabase } from "../support/database";

let one: FreshDatabase;
let other: FreshDatabase;
beforeAll(async () => {
  [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
});
afterAll(async () => {
  await Promise.all([one.drop(), other.drop()]);
});

test("Prisma and the pool talk to the same database, and another test's database is another one", async () => {
  await one.pool.query("CREATE TABLE seen (n int)");
  await one.pool.query("INSERT INTO seen VALUES (7)");
  expect(await one.prisma.$queryRawUnsafe("SELECT n FROM seen")).toEqual([{ n: 7 }]);
  await expect(other.pool.query("SELECT n FROM seen")).rejects.toMatchObject({ code: "42P01" });
});

test("a connection that breaks while idle does not end the process", async () => {
  const { rows } = await one.pool.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  await other.pool.query("SELECT pg_terminate_backend($1)", [rows[0]?.pid]);
  await expect.poll(() => one.pool.totalCount).toBe(0);
  expect((await one.pool.query("SELECT 1 AS n")).rows).toEqual([{ n: 1 }]);
});
