import type { Pool } from "pg";
import type { Decisions } from "./decisions/decisions";
import type { FiguresDesk } from "./figures/figures-desk";
import type { PrismaClient } from "./generated/prisma/client";

/** What one process has exactly one of. */
export type Runtime = {
  prisma: PrismaClient;
  pool: Pool;
  decisions: Decisions;
  /** Missing in tests that need no figures. */
  figures?: Pick<FiguresDesk, "figuresOf" | "wholeFiguresOf">;
  /** "192.168.0.7": where this machine is reached on its network, null without one. Missing in tests. */
  networkAddress?: () => string | null;
};

/** Next bundles its own copy of every module; a registered symbol is the same in both. */
const key = Symbol.for("weighhouse.runtime");

type Holder = { [key]?: Runtime | undefined };

/**
 * The one runtime of this process, for Next's bundle and the server's alike.
 * Throws when nobody has set it: only the server (and tests) make connections.
 */
export function runtime(): Runtime {
  const current = (globalThis as Holder)[key];
  if (current === undefined) throw new Error("The server has not been started in this process.");
  return current;
}

/** Sets the runtime at the start, and takes it away (`undefined`) at the end. */
export function setRuntime(value: Runtime | undefined): void {
  (globalThis as Holder)[key] = value;
}
