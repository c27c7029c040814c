import type { Merging, RuleId } from "./merging";
import type { Decision } from "./model";
import type { Tally } from "./tally";

/** Everything by which a result was merged. */
export type MergedBy = {
  rule: RuleId;
  /** The share that is dropped at each end; null unless the rule drops any. */
  trim: Merging["trim"] | null;
  pairwise: Merging["pairwise"];
  /** Whether some votes count more than others. */
  hasPowers: boolean;
};

/** M9: how a result was merged, to stand beside it. */
export function mergedBy(
  { merging }: Pick<Decision, "merging">,
  { rule, weights, hasPowers }: Pick<Tally, "rule" | "weights" | "hasPowers">,
): MergedBy {
  return {
    rule,
    trim: rule === "trimmed-1" ? merging.trim : null,
    pairwise: weights?.pairwise ?? "aip",
    hasPowers,
  };
}
