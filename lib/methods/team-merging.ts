import type { MergingRule } from "./merge-votes";

/** How a team's votes are merged (methods 4.1). `powers` are voting powers, one per voter. */
export type TeamMerging = {
  weights: MergingRule;
  values: MergingRule;
  /** The share of votes that `trimmed` drops at each end. */
  trim: number;
  powers: readonly number[];
};

/** One person one vote, by the plain mean. */
export function plainMerging({ voters }: { voters: number }): TeamMerging {
  return { weights: "mean", values: "mean", trim: 0, powers: Array.from({ length: voters }, () => 1) };
}
