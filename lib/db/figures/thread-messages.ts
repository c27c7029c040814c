import type { Directory } from "@/lib/decision/directory";
import type { Figures } from "@/lib/decision/figures/figures";
import type { Ballot, Decision, Round } from "@/lib/decision/model";

/** Ballots by voter id; null for what is there no more. */
export type ChangedBallots = Readonly<Record<string, Ballot | null>>;

/** A decision without its rounds, and whose ballot is whose. */
export type FiguredParts = Omit<Decision, "rounds"> & Pick<Directory, "voters">;

/**
 * What the thread that computes figures is told: ballots in parts, then the round they belong to (without any), then the
 * question. Only what changed since is told; what is kept is the same object to the next question.
 */
export type ToThread =
  | { type: "ballots"; decisionId: string; roundId: string; changed: ChangedBallots }
  | { type: "round"; decisionId: string; round: Round }
  | {
      type: "compute";
      decisionId: string;
      number: number;
      parts: Partial<FiguredParts>;
      roundIds: readonly string[];
    }
  | { type: "forget"; decisionId: string };

/** What it answers to each `compute`. */
export type FromThread = { number: number; figures: Figures | null } | { number: number; error: Error };
