import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "@/lib/setup/paths.mjs";

/** A program that gets Ctrl-C, gets it again so many milliseconds later, and then needs another moment to stop. */
async function interruptedTwice(apart: number) {
  const program = `
    const { setTimeout: after } = await import("node:timers/promises");
    const { onGoodbye } = await import(${JSON.stringify(join(projectRoot, "lib/setup/goodbye.mjs"))});
    onGoodbye(async () => {
      process.stdout.write("stopping");
      await after(${apart});
      process.kill(process.pid, "SIGINT");
      await after(100);
      process.stdout.write(", stopped");
    });
    process.kill(process.pid, "SIGINT");
    setInterval(() => {}, 1000);
  `;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program]);
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString("utf8")));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, printed };
}

test("one Ctrl-C that arrives twice, from the terminal and from npm, stops cleanly", async () => {
  expect(await interruptedTwice(10)).toEqual({ code: 0, printed: "stopping, stopped" });
});

test("somebody who presses Ctrl-C again because it takes too long is obeyed", async () => {
  expect(await interruptedTwice(1100)).toEqual({ code: 1, printed: "stopping" });
});
