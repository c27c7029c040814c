import type { KeptCommands } from "@/lib/browser/kept-commands";
import type { Waiting } from "@/lib/browser/outbox";

/** A storage of waiting commands that outlives the stores made on it, as a browser's does. */
export function keptInMemory(): KeptCommands {
  const places = new Map<string, string>();
  return {
    load: () =>
      [...places.values()]
        .map((text) => JSON.parse(text) as Waiting)
        .sort((one, other) => one.order - other.order),
    keep: (waiting) => void places.set(waiting.commandId, JSON.stringify(waiting)),
    has: (commandId) => places.has(commandId),
    drop: (commandId) => void places.delete(commandId),
  };
}
