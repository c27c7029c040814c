import type { MergingRule } from "@/lib/methods/merge-votes";
import { limits } from "./limits";

/**
 * How votes become one number each (methods §4). `trim` is the share of votes that `trimmed` drops at each end. `pairwise`
 * says whether comparisons in pairs are merged as weights (`aip`) or, as if the team were one person, before they become
 * weights (`aij`).
 */
export type Merging = { rule: MergingRule; trim: 0.1 | 0.2; pairwise: "aip" | "aij" };

export const usualMerging: Merging = { rule: "mean", trim: 0.1, pairwise: "aip" };

/** A rule with its version, as it stands beside a result. */
export type RuleId = `${MergingRule}-1`;

export function ruleId(rule: MergingRule): RuleId {
  return `${rule}-1`;
}

/** The rule of an id. */
export const ruleOf: Readonly<Record<RuleId, MergingRule>> = {
  "mean-1": "mean",
  "median-1": "median",
  "trimmed-1": "trimmed",
  "geometric-1": "geometric",
};

/** Whether a voting power is a whole number of tenths from 0 to 10. */
export function isPower(power: number): boolean {
  return power >= 0 && power <= limits.power && Math.abs(power * 10 - Math.round(power * 10)) < 1e-9;
}
