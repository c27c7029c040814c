import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { Decisions } from "./decisions/decisions";
import type { Fault } from "./decisions/fault";
import { postgresLine } from "./decisions/postgres-line";
import { redisLine } from "./decisions/redis-line";
import { PrismaClient } from "./generated/prisma/client";

/** One database: Prisma for models, the pool for hand-written SQL, and the decisions, which change through it alone. */
export type Database = { prisma: PrismaClient; pool: Pool; decisions: Decisions; close(): Promise<void> };

export type DatabaseOptions = {
  /** The most connections at a time. */
  connections?: number;
  /** Hears of connections that broke; the pool replaces them. */
  onLost?: (error: Error) => void;
  /** Where servers tell each other that decisions moved; by PostgreSQL itself unless given. */
  redisUrl?: string | undefined;
  /** Interrupts batches of commands on their way: for tests. */
  fault?: Fault;
};

/** How long a connection may take to be made, and a statement to be answered, before the database counts as away (ms). */
const connectWithin = 5_000;
const answerWithin = 10_000;
/**
 * How long a transaction may stand still (ms): a server that was frozen or cut off in the middle of a batch must not keep
 * a decision locked for the others longer than they wait for an answer.
 */
const idleWithin = 5_000;

/**
 * Opens a database. Prisma and hand-written SQL share one pool of at most `connections` connections (10 unless told);
 * they are made when first needed, so that this never fails.
 */
export function openDatabase(
  url: string,
  { connections = 10, onLost = () => {}, redisUrl, fault }: DatabaseOptions = {},
): Database {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: connectWithin,
    query_timeout: answerWithin,
    idle_in_transaction_session_timeout: idleWithin,
    keepAlive: true,
    pipeline: true,
  });
  // Without listeners a connection that breaks between two statements, in the pool or out of it, would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => void client.on("error", onLost));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  const line = redisUrl === undefined ? postgresLine(pool, url) : redisLine(redisUrl);
  const decisions = new Decisions(pool, line, fault);
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
