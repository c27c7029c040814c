#!/usr/bin/env node
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { projectRoot } from "./paths.mjs";
import { checkNode, prepareDatabase, prepareProgram, readEnvFile } from "./prepare.mjs";
import { sayApart } from "./progress.mjs";

/** `npx weighhouse <command>`: the database is brought up for commands that need it, and shared with a running app. */
async function main() {
  sayApart();
  process.chdir(projectRoot);
  checkNode();
  readEnvFile();
  if (!process.env.NODE_ENV) process.env.NODE_ENV = "production";
  await prepareProgram({ pages: false });
  const words = process.argv.slice(2);
  const cli = await import(pathToFileURL(join(projectRoot, "dist", "cli", "main.mjs")).href);
  const database = cli.commandFor(words)?.command.needsDatabase ? await prepareDatabase() : null;
  try {
    return await cli.main(words);
  } finally {
    await database?.stop();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
