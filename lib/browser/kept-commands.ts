import type { CommandType } from "@/lib/decision/command";
import type { Waiting } from "./outbox";

/** Where waiting commands survive a reload. Every command has a place of its own, so that tabs share without harm. */
export type KeptCommands = {
  load(): Waiting[];
  keep(waiting: Waiting): void;
  has(commandId: string): boolean;
  drop(commandId: string): void;
};

/** What moves the whole room must not happen by surprise after a reload. */
const fleeting: ReadonlySet<CommandType> = new Set<CommandType>([
  "MovePhase",
  "OpenRound",
  "RevealRound",
  "CloseRound",
  "ChangeParticipation",
  "GrantFacilitator",
  "RevokeFacilitator",
  "RemoveParticipant",
  "RestoreParticipant",
  "ReopenDecision",
]);

function isWaiting(value: unknown): value is Waiting {
  if (typeof value !== "object" || value === null) return false;
  const { commandId, draft, order } = value as Partial<Waiting>;
  return typeof commandId === "string" && typeof order === "number" && typeof draft?.type === "string";
}

function parsed(text: string | null): Waiting[] {
  try {
    const value: unknown = JSON.parse(text ?? "null");
    return isWaiting(value) ? [value] : [];
  } catch {
    return [];
  }
}

/** A storage that may be missing, full or forbidden: then commands live as long as the page. */
function attempt<T>(work: (storage: Storage) => T, otherwise: T): T {
  try {
    return work(window.localStorage);
  } catch {
    return otherwise;
  }
}

/**
 * The waiting commands of one person about one decision, in this browser's local storage. A viewer who is nobody in
 * particular keeps nothing.
 */
export function keptCommands(decisionId: string, participantId: string | null): KeptCommands {
  const prefix = `weighhouse:outbox:${decisionId}:${participantId}:`;
  const keysIn = (storage: Storage) =>
    Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "").filter((key) =>
      key.startsWith(prefix),
    );
  return {
    load: () =>
      attempt((storage) => keysIn(storage).flatMap((key) => parsed(storage.getItem(key))), [])
        .filter(() => participantId !== null)
        .sort((one, other) => one.order - other.order),
    keep(waiting) {
      if (participantId === null || fleeting.has(waiting.draft.type)) return;
      attempt((storage) => storage.setItem(prefix + waiting.commandId, JSON.stringify(waiting)), undefined);
    },
    has: (commandId) => attempt((storage) => storage.getItem(prefix + commandId) !== null, false),
    drop: (commandId) => attempt((storage) => storage.removeItem(prefix + commandId), undefined),
  };
}
