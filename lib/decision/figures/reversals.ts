import { rankReversals } from "@/lib/methods/rank-reversals";
import type { RankReversal } from "@/lib/methods/rank-reversals";
import { weightedSums } from "@/lib/methods/weighted-sums";
import { cellValues } from "../cell-values";
import type { MergedMatrix } from "../merged-matrix";
import { cellKey } from "../model";
import type { Decision } from "../model";
import type { Tally } from "../tally";

/**
 * F2: the rank-reversal guard. Which options that do not lead decide, by merely being on the list, who does? Each is taken
 * off in turn and everything is valued anew; only values with their ends among the options can change.
 */
export function reversalsOf(
  state: Pick<Decision, "criteria" | "options" | "facts">,
  { ratings }: Pick<Tally, "ratings">,
  { optionIds, criterionIds, weights }: MergedMatrix,
): RankReversal[] {
  return rankReversals(optionIds, (left) => {
    const options = state.options.filter(({ id }) => left.includes(id) || !optionIds.includes(id));
    const values = cellValues({ ...state, options }, ratings, (cell) => cell.merged);
    return weightedSums(
      left.map((optionId) => criterionIds.map((id) => values[cellKey(id, optionId)] ?? 0)),
      weights,
    );
  });
}
