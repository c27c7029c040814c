import { createHash, randomUUID } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** One lock for everybody who migrates this database at the same moment; any fixed number does. */
const lockKey = 7_240_915;

const bookTable = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    id varchar(36) PRIMARY KEY,
    checksum varchar(64) NOT NULL,
    finished_at timestamptz,
    migration_name varchar(255) NOT NULL,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz NOT NULL DEFAULT now(),
    applied_steps_count int NOT NULL DEFAULT 0
  )`;

/**
 * Brings a database up to the newest migration, each in one transaction of its own and in the order of the folder
 * names. Keeps exactly the table Prisma keeps, so that Prisma's own tools agree with it.
 * @param {{ url: string, directory: string, onApply?: (name: string, index: number, of: number) => void }} options
 * @returns {Promise<string[]>} the names of those applied now
 * @throws when a migration that was applied earlier has been changed since, is unknown here, or fails
 */
export async function migrate({ url, directory, onApply }) {
  const { Client } = (await import("pg")).default;
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [lockKey]);
    await client.query(bookTable);
    const { rows } = await client.query(
      'SELECT migration_name AS name, checksum FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    /** @type {Map<string, string>} */
    const done = new Map(rows.map((row) => [row.name, row.checksum]));
    const files = migrationFiles(directory);
    refuseChanged(files, done);
    const missing = files.filter(({ name }) => !done.has(name));
    for (const [index, file] of missing.entries()) {
      onApply?.(file.name, index + 1, missing.length);
      await apply(client, file);
    }
    return missing.map(({ name }) => name);
  } finally {
    // Ending the connection releases the lock, also after an error.
    await client.end();
  }
}

/**
 * The migrations of a folder in order, with the checksum Prisma would give them.
 * @param {string} directory
 * @returns {{ name: string, sql: string, checksum: string }[]}
 */
export function migrationFiles(directory) {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(directory, entry.name, "migration.sql")))
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(directory, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

function refuseChanged(
  /** @type {{ name: string, checksum: string }[]} */ files,
  /** @type {Map<string, string>} */ done,
) {
  const known = new Map(files.map(({ name, checksum }) => [name, checksum]));
  for (const [name, checksum] of done) {
    if (!known.has(name)) {
      throw new Error(
        `The database is newer than this program: it holds the migration ${name}, which is unknown here.`,
      );
    }
    if (known.get(name) !== checksum) {
      throw new Error(
        `The migration ${name} was changed after it had been applied. Put the file back as it was.`,
      );
    }
  }
}

async function apply(
  /** @type {import("pg").Client} */ client,
  /** @type {{ name: string, sql: string, checksum: string }} */ { name, sql, checksum },
) {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      'INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count) VALUES ($1, $2, now(), $3, 1)',
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Error(
      `The migration ${name} failed and was undone: ${error instanceof Error ? error.message : error}`,
      {
        cause: error,
      },
    );
  }
}
