import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildPages } from "./build.mjs";
import { bundle } from "./bundle.mjs";
import { generate } from "./generate.mjs";
import { install } from "./install.mjs";
import { migrate } from "./migrate.mjs";
import { dataDirectory, migrationsDirectory, projectRoot } from "./paths.mjs";
import { startPostgres } from "./postgres.mjs";
import { pause } from "./process-state.mjs";
import { say } from "./progress.mjs";
import { ownSecret } from "./secret.mjs";

/** Throws a clear sentence on a Node.js too old for what follows. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Weighhouse needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
}

/** Reads `.env` in the project's folder, where there is one; a variable that is set already wins over it. */
export function readEnvFile() {
  const file = join(projectRoot, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

/**
 * Makes the program ready to run: packages, database client, bundles, and the pages unless told otherwise.
 * @param {{ pages: boolean }} options
 */
export async function prepareProgram({ pages }) {
  await install(projectRoot);
  await generate(projectRoot);
  await bundle(projectRoot);
  if (pages) await buildPages(projectRoot);
}

/**
 * Makes the database ready: the one of DATABASE_URL, else the embedded one; then the migrations. Sets DATABASE_URL and
 * NEXTAUTH_SECRET where they are missing. Call after the packages are installed.
 * @returns {Promise<{ keepUp: () => void, stop: () => Promise<void> }>}
 */
export async function prepareDatabase() {
  const data = dataDirectory();
  if (!process.env.NEXTAUTH_SECRET && !process.env.NEXTAUTH_SECRET_FILE)
    process.env.NEXTAUTH_SECRET = ownSecret(data);
  const given = givenDatabase();
  const own = given === null ? await startPostgres({ root: projectRoot, dataDirectory: data }) : null;
  const url = given ?? own?.url ?? "";
  process.env.DATABASE_URL = url;
  try {
    if (given !== null) await untilReachable(url);
    await migrate({
      url,
      directory: migrationsDirectory,
      onApply: (name, index, of) => say(`Bringing the database up to date: ${index} of ${of}, ${name}`),
    });
  } catch (error) {
    await own?.stop();
    throw error;
  }
  return { keepUp: () => own?.keepUp(), stop: async () => own?.stop() };
}

function givenDatabase() {
  const { DATABASE_URL: url, DATABASE_URL_FILE: file } = process.env;
  if (url) return url;
  return file ? readFileSync(file, "utf8").trim() : null;
}

/** A database that starts at the same time as the app may need a moment. */
async function untilReachable(/** @type {string} */ url) {
  const { Client } = (await import("pg")).default;
  for (let tries = 1; ; tries += 1) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => {});
      const reason =
        error instanceof Error ? error.message || String(error.cause ?? error.name) : String(error);
      if (tries === 15)
        throw new Error(`The database of DATABASE_URL cannot be reached: ${reason}`, { cause: error });
      if (tries === 1) say(`Waiting for the database of DATABASE_URL (${reason})`);
      await pause(2000);
    }
  }
}
