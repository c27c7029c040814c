import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { answerLine } from "@/lib/compute/answer-line";
import { cliMessages } from "@/lib/messages/cli";
import type { Command } from "./command";

/** `weighhouse compute`: the mathematics without the app, JSON lines in and JSON lines out. */
export const computeCommand = {
  name: "compute",
  usage: "compute < requests.jsonl",
  about: cliMessages.computeAbout,
  needsDatabase: false,
  async run(args) {
    if (args.length > 0) {
      process.stderr.write(`${cliMessages.computeTakesNothing}\n`);
      return 1;
    }
    // Whoever reads may have seen enough: `… | head`.
    process.stdout.on("error", () => process.exit(1));
    return answerLines(process.stdin, process.stdout);
  },
} satisfies Command;

/**
 * Answers every line of `input` by a line of `output`, in order; empty lines are passed over. No line is read before
 * the answers to those before it are on their way. Answers with the exit code: 0, or 2 when a line was not JSON.
 */
export async function answerLines(input: Readable, output: Writable): Promise<number> {
  let exitCode = 0;
  for await (const line of linesOf(input)) {
    const text = line.trim();
    if (text === "") continue;
    const { answer, isJson } = answerLine(text, { onFault: (error) => console.error(error) });
    if (!isJson) exitCode = 2;
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, "drain");
  }
  return exitCode;
}

/** The lines of a stream, and of nothing else: no more than one piece of it and one line are held. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  let line: string[] = [];
  for await (const piece of input.setEncoding("utf8") as AsyncIterable<string>) {
    const [end = "", ...next] = piece.split("\n");
    line.push(end);
    for (const begin of next) {
      yield line.join("");
      line = [begin];
    }
  }
  yield line.join("");
}
