import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, wherever the command was started from. */
export const projectRoot = resolve(fileURLToPath(new URL("../..", import.meta.url)));

/**
 * The folder that keeps the database, the secret and the logs: `DATA_DIR`, or `.data` in the project.
 * @param {NodeJS.ProcessEnv} [environment]
 */
export function dataDirectory(environment = process.env) {
  return resolve(projectRoot, environment.DATA_DIR || ".data");
}

export const migrationsDirectory = join(projectRoot, "prisma", "migrations");
