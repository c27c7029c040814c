import { setRuntime } from "@/lib/db/runtime";
import { env } from "@/lib/env";
import { cliMessages } from "@/lib/messages/cli";
import type { Command } from "./command";
import { computeCommand } from "./compute";
import { configuration } from "./configuration";
import { userReset } from "./user-reset";

/** Every command there is: add yours here. */
const commands: readonly Command[] = [computeCommand, configuration, userReset];

/** The command these words name ("user reset a@b.org" → "user reset"), with the words left over. */
export function commandFor(words: readonly string[]): { command: Command; args: readonly string[] } | null {
  const line = words.join(" ");
  const command = commands.find(({ name }) => line === name || line.startsWith(`${name} `));
  return command === undefined ? null : { command, args: words.slice(command.name.split(" ").length) };
}

/** Runs one command, with the runtime up for those that need the database, and answers with the exit code. */
export async function main(words: readonly string[]): Promise<number> {
  const found = commandFor(words);
  if (found === null) {
    process.stdout.write(`${cliMessages.overview(commands)}\n`);
    return words.length === 0 || words[0] === "help" || words[0] === "--help" ? 0 : 2;
  }
  if (!found.command.needsDatabase) return found.command.run(found.args);
  // Only now: it takes longer to read than most commands to run.
  const { openDatabase } = await import("@/lib/db/client");
  const database = openDatabase(env().DATABASE_URL, { connections: 2 });
  setRuntime({ prisma: database.prisma, pool: database.pool, decisions: database.decisions });
  try {
    return await found.command.run(found.args);
  } finally {
    setRuntime(undefined);
    await database.close();
  }
}
