import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import { Client } from "pg";
import { migrate, migrationFiles } from "@/lib/setup/migrate.mjs";
import { migrationsDirectory, projectRoot } from "@/lib/setup/paths.mjs";
import { startPostgres } from "@/lib/setup/postgres.mjs";
import { processState } from "@/lib/setup/process-state.mjs";

/** A PostgreSQL for tests: `url` leads to its database for administration, `template` names a migrated one to copy. */
export type TestServer = { url: string; template: string; stop: () => Promise<void> };

/**
 * Takes the server of TEST_DATABASE_URL, or brings up an own one in `.data-test`, which runs that happen at the same time
 * share. Nothing that `npm start` keeps is touched.
 */
export async function testServer(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, template: await makeTemplate(given), stop: async () => {} };
  const server = await startPostgres({ root: projectRoot, dataDirectory: join(projectRoot, ".data-test") });
  try {
    await dropForgotten(server.url);
    return { url: server.url, template: await makeTemplate(server.url), stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The same server and another database. */
export function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs one statement in the database for administration. */
export async function administer<Row>(server: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

/** A new database under a name of its own, copied from the template; `drop` removes it and ends its connections. */
export async function copyOfTemplate(
  server: string,
  template: string,
): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${process.pid}_${randomBytes(6).toString("hex")}`;
  await administer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    url: urlOf(server, name),
    drop: async () => void (await administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

/** Named by what the migrations say, and under that name only once it is whole, so that it can be used again. */
async function makeTemplate(server: string): Promise<string> {
  const migrations = migrationFiles(migrationsDirectory).map(({ name, checksum }) => `${name} ${checksum}`);
  const name = `template_${createHash("sha256").update(migrations.join("\n")).digest("hex").slice(0, 16)}`;
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(53171)");
    const known = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (known.rowCount === 1) return name;
    await client.query("DROP DATABASE IF EXISTS template_unfinished WITH (FORCE)");
    await client.query("CREATE DATABASE template_unfinished");
    await migrate({ url: urlOf(server, "template_unfinished"), directory: migrationsDirectory });
    await client.query(`ALTER DATABASE template_unfinished RENAME TO ${name}`);
    return name;
  } finally {
    await client.end();
  }
}

/** Databases carry the process id of the run that made them; a run that was killed could not drop its own. */
async function dropForgotten(server: string): Promise<void> {
  const rows = await administer<{ name: string }>(
    server,
    "SELECT datname AS name FROM pg_database WHERE datname LIKE 'test\\_%'",
  );
  for (const { name } of rows) {
    const alive = processState(Number(name.split("_")[1])).state === "running";
    if (!alive) await administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }
}
