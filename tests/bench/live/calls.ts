import type { ChildProcess, Serializable } from "node:child_process";
import { fork } from "node:child_process";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

type Handlers = Record<string, (argument: never) => unknown>;
type Answered = { answer: unknown } | { error: string };

/** Answers the parent's calls by these functions, one after another, until the parent is gone. */
export function answerCalls(handlers: Handlers): void {
  let last: Promise<unknown> = Promise.resolve();
  process.on("message", ({ name, argument }: { name: string; argument: never }) => {
    last = last
      .then(() => handlers[name]?.(argument))
      .then(
        (answer): Answered => ({ answer }),
        (error: unknown): Answered => ({
          error: error instanceof Error ? (error.stack ?? error.message) : String(error),
        }),
      )
      .then((answered) => process.send?.(answered));
  });
  process.on("disconnect", () => process.exit());
}

/** A process of the bench that answers calls of `H`. */
export type Called<H> = {
  pid: number;
  call<K extends keyof H & string>(
    name: K,
    argument: H[K] extends (argument: infer A) => unknown ? A : never,
  ): Promise<H[K] extends (argument: never) => infer R ? Awaited<R> : never>;
  stop(): Promise<void>;
};

/** Starts a bundled program of this folder. A call is given up with an error after `within` milliseconds. */
export function startProgram<H>(name: string, env: Record<string, string> = {}, within = 240_000): Called<H> {
  const file = join(dirname(fileURLToPath(import.meta.url)), `${name}.mjs`);
  const child: ChildProcess = fork(file, { serialization: "advanced", env: { ...process.env, ...env } });
  const exited = once(child, "exit");
  return {
    pid: child.pid ?? 0,
    async call(called, argument) {
      const patience = new AbortController();
      const late = setTimeout(() => patience.abort(), within);
      child.send({ name: called, argument: argument as Serializable });
      const answered = await Promise.race([
        once(child, "message", { signal: patience.signal }).then(([message]) => message as Answered),
        exited.then((): Answered => ({ error: `${name} ended` })),
      ]).finally(() => clearTimeout(late));
      if ("error" in answered) throw new Error(`${name} ${called}: ${answered.error}`);
      return answered.answer as never;
    },
    async stop() {
      const late = setTimeout(() => child.kill("SIGKILL"), 5000);
      // It ends by itself, so that profiles (node --cpu-prof) are written.
      if (child.connected) child.disconnect();
      await exited;
      clearTimeout(late);
    },
  };
}
