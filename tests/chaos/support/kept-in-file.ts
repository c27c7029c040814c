import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { KeptCommands } from "@/lib/browser/kept-commands";
import type { Waiting } from "@/lib/browser/outbox";

/** A storage of waiting commands that outlives the process, as a browser's outlives its page. */
export function keptInFile(path: string): KeptCommands {
  const read = (): Record<string, Waiting> =>
    existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Record<string, Waiting>) : {};
  const write = (waiting: Record<string, Waiting>) => {
    writeFileSync(`${path}.new`, JSON.stringify(waiting));
    renameSync(`${path}.new`, path);
  };
  return {
    load: () => Object.values(read()).sort((one, other) => one.order - other.order),
    keep: (waiting) => write({ ...read(), [waiting.commandId]: waiting }),
    has: (commandId) => commandId in read(),
    drop(commandId) {
      const { [commandId]: _dropped, ...rest } = read();
      write(rest);
    },
  };
}
