import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Pool } from "pg";

/** What can keep a server from being ready. */
export type NotReady = "database" | "migrations" | "event_loop" | "stopping";

const patience = 2000;
const lateness = 500;

/**
 * Watches whether this server can do its work: the database answers within 2 s, every migration of this release is in
 * it, the event loop is less than 500 ms late (99th percentile since the last question), and nobody is stopping it.
 */
export function readiness(pool: Pool, migrations: readonly string[]) {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  let stopping = false;
  return {
    /** Forgets how late the start itself was. */
    opened() {
      delay.reset();
    },
    /** From now on the answer is no, so that a load balancer looks elsewhere before connections close. */
    stop() {
      stopping = true;
      delay.disable();
    },
    /** Everything that is wrong; empty when ready. */
    async failing(): Promise<NotReady[]> {
      if (stopping) return ["stopping"];
      const late = delay.percentile(99) / 1e6 > lateness;
      delay.reset();
      const database = await inTime(missingMigrations(pool, migrations));
      const found: NotReady[] = [];
      if (database === null) found.push("database");
      else if (database.length > 0) found.push("migrations");
      if (late) found.push("event_loop");
      return found;
    },
  };
}

async function missingMigrations(pool: Pool, wanted: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    'SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  const done = new Set(rows.map(({ name }) => name));
  return wanted.filter((name) => !done.has(name));
}

/** The answer, or null when it fails or takes too long. */
async function inTime<T>(answer: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  try {
    return await Promise.race([answer.catch(() => null), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
