import { geometricMeanWeights } from "@/lib/methods/geometric-mean-weights";
import { groupPairwiseWeights } from "@/lib/methods/group-pairwise-weights";
import { mergeVotes } from "@/lib/methods/merge-votes";
import type { MergingRule } from "@/lib/methods/merge-votes";
import { mergeWeights } from "@/lib/methods/merge-weights";
import { normalise } from "@/lib/methods/normalise";
import { pairwiseMatrix } from "@/lib/methods/pairwise-matrix";
import type { Merging } from "./merging";
import type { Weighing } from "./weighing";
import { judgementsAmong } from "./weighing-shares";

/** A complete weighing with its voter's shares, 0–1 by criterion id, and voting power. */
export type Weigher = { weighing: Weighing; shares: Readonly<Record<string, number>>; power: number };

/**
 * M20: the comparisons of everybody merged before they become weights. Null unless everybody compared every pair, and when
 * nobody has power.
 */
export function jointWeights(ids: readonly string[], weighers: readonly Weigher[]): number[] | null {
  const matrices = weighers.map(({ weighing }) =>
    weighing.method === "pairwise"
      ? pairwiseMatrix(ids.length, judgementsAmong(weighing.judgements, ids))
      : null,
  );
  const whole = matrices.filter((matrix) => matrix !== null);
  if (whole.length === 0 || whole.length < matrices.length) return null;
  const powers = weighers.map(({ power }) => power);
  const rule = { mode: "aij", aggregator: "arithmetic", prioritise: geometricMeanWeights } as const;
  return groupPairwiseWeights(whole, powers, rule).weights;
}

/**
 * M19: the weights of individuals merged by a rule and normalised again, in the order of the ids. Null when nobody with
 * power weighed, and where the rule is undefined: `geometric` with a zero.
 */
export function individualWeights(
  ids: readonly string[],
  weighers: readonly Weigher[],
  rule: MergingRule,
  trim: Merging["trim"],
): number[] | null {
  const heard = weighers.filter(({ power }) => power > 0);
  const columns = ids.map((id) => heard.map(({ shares }) => shares[id]!));
  if (heard.length === 0) return null;
  if (rule === "geometric" && columns.flat().some((share) => share === 0)) return null;
  // Equal powers are no powers: the same bits as without any.
  if (rule === "mean" && heard.every(({ power }) => power === heard[0]?.power))
    return mergeWeights(heard.map(({ shares }) => ids.map((id) => shares[id]!)));
  const powers = heard.map(({ power }) => power);
  return normalise(columns.map((column) => mergeVotes(column, rule, { powers, trim })!));
}
