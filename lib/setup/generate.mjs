import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { aloneInMaking } from "./alone-in-making.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { projectRoot } from "./paths.mjs";
import { say, step } from "./progress.mjs";
import { run } from "./run.mjs";

/**
 * Makes the Prisma client when the schema has changed since the last time. Works without the network: Prisma wants the
 * path of its schema engine, never runs it for this, and any program will do.
 * @param {string} root
 */
export async function generate(root) {
  const output = join(root, "lib", "db", "generated", "prisma");
  const markFile = join(output, ".made-from");
  const mark = fingerprint(root, [
    "prisma/schema",
    "prisma/prisma.config.ts",
    "node_modules/prisma/package.json",
  ]);
  const isMade = () => existsSync(markFile) && readFileSync(markFile, "utf8") === mark;
  if (isMade()) return false;
  return aloneInMaking(root, async () => {
    if (isMade()) return false;
    await make(root);
    writeFileSync(markFile, mark);
    return true;
  });
}

async function make(/** @type {string} */ root) {
  await step("Making the database client", async () => {
    await run(
      process.execPath,
      [
        join(root, "node_modules/prisma/build/index.js"),
        "generate",
        "--config",
        "prisma/prisma.config.ts",
        "--no-hints",
      ],
      {
        cwd: root,
        quiet: true,
        env: {
          ...process.env,
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          CHECKPOINT_DISABLE: "1",
          PRISMA_HIDE_UPDATE_MESSAGE: "1",
        },
      },
    );
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!(await generate(projectRoot))) say("The database client is up to date.");
}
