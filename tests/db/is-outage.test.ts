import { describe, expect, test } from "vitest";
import { openDatabase } from "@/lib/db/client";
import { isOutage } from "@/lib/db/is-outage";
import { freshDatabase } from "../support/database";

describe("K4 whether an error says that the database is away", () => {
  test("nobody listens: hand-written SQL and Prisma alike", async () => {
    const gone = openDatabase("postgresql://nobody@127.0.0.1:1/none");
    const attempts = [
      () => gone.pool.query("SELECT 1"),
      () => gone.prisma.user.count(),
      () => gone.prisma.$queryRaw`SELECT 1`,
      () => gone.prisma.$transaction(async (transaction) => transaction.user.count()),
    ];
    for (const attempt of attempts)
      expect(isOutage(await attempt().catch((error: unknown) => error))).toBe(true);
    await gone.close();
  });

  test("a connection that PostgreSQL ends under a statement", async () => {
    const database = await freshDatabase();
    const end = () => database.pool.query("SELECT pg_terminate_backend(pg_backend_pid())");
    const raw = () => database.prisma.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`;
    for (const attempt of [end, raw])
      expect(isOutage(await attempt().catch((error: unknown) => error))).toBe(true);
    await database.drop();
  });

  test("what it refuses is no outage, and neither is a bug", async () => {
    const database = await freshDatabase();
    const refused = [
      () => database.pool.query("SELECT 1 / 0"),
      () => database.pool.query("SELECT no_such_column"),
      () => database.prisma.user.create({ data: { id: "no id", kind: "guest", name: "X" } }),
      () => Promise.reject(new TypeError("undefined is not a function")),
    ];
    for (const attempt of refused)
      expect(isOutage(await attempt().catch((error: unknown) => error))).toBe(false);
    expect(isOutage("away")).toBe(false);
    await database.drop();
  });
});
