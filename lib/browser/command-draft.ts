import type { Command } from "@/lib/decision/command";

type Unfilled<C> = C extends { replaces: unknown } ? Omit<C, "replaces" | "seen"> : C;

/**
 * A command as a screen writes it. Ballot commands come without `replaces` and `seen`: what the person saw when
 * voting is noted by the store, so that no screen can get it wrong.
 */
export type CommandDraft = Unfilled<Command>;
