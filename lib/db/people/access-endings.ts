/** Somebody may from now on do less in this process's open connections: end them, or look again. */
export type AccessEnding =
  | { kind: "session"; userId: string; sessionId: string }
  | { kind: "token"; userId: string; tokenId: string }
  | { kind: "membership"; userId: string; workspaceId: string };

type Listener = (ending: AccessEnding) => void;

/** Next's bundle ends sessions, the server's bundle holds the sockets; the registered symbol is the same in both. */
const key = Symbol.for("weighhouse.access-endings");

function listeners(): Set<Listener> {
  const holder = globalThis as { [key]?: Set<Listener> };
  return (holder[key] ??= new Set());
}

/** Calls `listener` for everything that ends in this process. Returns the function that stops it. */
export function onAccessEnded(listener: Listener): () => void {
  listeners().add(listener);
  return () => void listeners().delete(listener);
}

/** Tells this process's listeners. Other processes learn it from the database, see `accessEndedSince`. */
export function announceEnding(ending: AccessEnding): void {
  for (const listener of listeners()) listener(ending);
}
