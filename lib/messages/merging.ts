import type { MergedBy } from "@/lib/decision/merged-by";
import type { RuleId } from "@/lib/decision/merging";

const share = (trim: number) => `${Math.round(trim * 100)}\u202f%`;

const by: Readonly<Record<RuleId, (trim: number) => string>> = {
  "mean-1": () => "the plain mean",
  "median-1": () => "the median",
  "trimmed-1": (trim) => `the mean without the lowest and the highest ${share(trim)}`,
  "geometric-1": () => "the geometric mean",
};

/** How votes are merged: what stands beside every result, and the switches for it. */
export const mergingMessages = {
  score:
    "Score: each criterion's merged weight times its merged rating, from 0 (worst) to 100 (best), added up.",
  mergedBy: ({ rule, trim, pairwise, hasPowers }: MergedBy) =>
    [
      `Votes are merged by ${by[rule](trim ?? 0)} (rule ${rule}).`,
      ...(pairwise === "aij" ? ["Comparisons in pairs are merged before they become weights."] : []),
      ...(hasPowers ? ["Some votes count more than others: by how much stands with the names."] : []),
    ].join(" "),
  onTheWall: ({ rule, trim }: MergedBy) => `Merged by ${by[rule](trim ?? 0)} (${rule})`,
} as const;
