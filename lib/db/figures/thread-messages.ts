import type { Directory } from "@/lib/decision/directory";
import type { Figures } from "@/lib/decision/figures/figures";
import type { Ballot, Decision } from "@/lib/decision/model";

/** Ballots by voter id; null for what is there no more. */
export type ChangedBallots = Readonly<Record<string, Ballot | null>>;

/** What the thread that computes figures is told. Ballots come in parts, and only those that changed since. */
export type ToThread =
  | { type: "ballots"; decisionId: string; roundId: string; changed: ChangedBallots }
  | { type: "compute"; number: number; state: Decision; voters: Directory["voters"] }
  | { type: "forget"; decisionId: string };

/** What it answers to each `compute`. */
export type FromThread = { number: number; figures: Figures | null };
