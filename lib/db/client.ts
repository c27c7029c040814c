import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { Decisions } from "./decisions/decisions";
import { PrismaClient } from "./generated/prisma/client";

/** One database: Prisma for models, the pool for hand-written SQL, and the decisions, which change through it alone. */
export type Database = { prisma: PrismaClient; pool: Pool; decisions: Decisions; close(): Promise<void> };

/**
 * Opens a database. Both ways share one pool of at most `connections` connections (10 unless told); they are made when
 * first needed, so that this never fails. `onLost` hears of idle connections that broke; the pool replaces them.
 */
export function openDatabase(
  url: string,
  { connections = 10, onLost = () => {} }: { connections?: number; onLost?: (error: Error) => void } = {},
): Database {
  const pool = new Pool({ connectionString: url, max: connections, connectionTimeoutMillis: 10_000 });
  // Without a listener a connection lost while idle would end the process.
  pool.on("error", onLost);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  const decisions = new Decisions(pool, url);
  return {
    prisma,
    pool,
    decisions,
    async close() {
      await decisions.close();
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
