import { weighedCriteria, askedOptions } from "./asked";
import { cellValues } from "./cell-values";
import { cellKey } from "./model";
import type { Decision } from "./model";
import type { Tally } from "./tally";

/** The merged votes as plain numbers: what sensitivity, contributions and "what if" are computed from. */
export type MergedMatrix = {
  /** In id order, so that sums agree with those of the tally to the last bit. */
  criterionIds: readonly string[];
  /** In the order on screen, without options that are out or incomplete. */
  optionIds: readonly string[];
  /** One per criterion; they sum to 1. */
  weights: readonly number[];
  /** Options × criteria, 0–1. What nobody rated on a criterion without weight counts 0 there. */
  values: readonly (readonly number[])[];
};

/** Null while there are no scores. */
export function mergedMatrix(
  state: Pick<Decision, "criteria" | "options" | "facts">,
  { weights, ratings, scores }: Tally,
): MergedMatrix | null {
  if (weights === null || scores.length === 0) return null;
  const criterionIds = weighedCriteria(state)
    .map(({ id }) => id)
    .sort();
  const ranked = new Set(scores.filter((row) => row.rank !== null).map((row) => row.optionId));
  const optionIds = askedOptions(state)
    .map(({ id }) => id)
    .filter((id) => ranked.has(id));
  const values = cellValues(state, ratings, (cell) => cell.merged);
  return {
    criterionIds,
    optionIds,
    weights: criterionIds.map((id) => weights.merged[id] ?? 0),
    values: optionIds.map((optionId) =>
      criterionIds.map((criterionId) => values[cellKey(criterionId, optionId)] ?? 0),
    ),
  };
}
