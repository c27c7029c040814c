import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { step } from "./progress.mjs";

/** One lock for all servers of a database, so that the samples are loaded once; any fixed number does. */
const lockKey = 7_240_916;

/**
 * Loads the sample decisions into a database that holds no people and no decisions yet, or goes on where a start was cut
 * off while it did. Call when the server's runtime is up.
 * @param {string} root
 */
export async function loadSamples(root) {
  const program = join(root, "dist", "seed.mjs");
  if (!existsSync(program)) return;
  const { Client } = (await import("pg")).default;
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [lockKey]);
    const { seed, isHalfMade } = await import(pathToFileURL(program).href);
    if (!(await isEmpty(client)) && !(await isHalfMade())) return;
    await step("Loading the sample decisions", () => seed());
  } finally {
    await client.end();
  }
}

async function isEmpty(/** @type {import("pg").Client} */ client) {
  for (const table of ["User", "Decision"]) {
    const { rows } = await client.query("SELECT to_regclass($1) IS NOT NULL AS there", [`"${table}"`]);
    if (!rows[0].there) continue;
    const { rowCount } = await client.query(`SELECT 1 FROM "${table}" LIMIT 1`);
    if (rowCount !== 0) return false;
  }
  return true;
}
