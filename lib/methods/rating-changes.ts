import { TIE_TOLERANCE } from "./tie-tolerance";
import { weightedSums } from "./weighted-sums";
import { winners } from "./winners";

/** One cell of the matrix and how far its merged value has to move for the challenger to draw level. */
export type RatingChange = {
  option: number;
  criterion: number;
  challenger: number;
  /** Signed: up for the challenger's own cell, down for the winner's. */
  change: number;
  /** Whether one voter, moving from one end of the scale to the other, moves the merged value that far. */
  oneVote: boolean;
};

/**
 * Per cell that can do it, the smallest change of one merged value that flips the winner: the challenger's value rises, or
 * the winner's falls, by (S_a − S_b) / w_k, if it stays on the scale (methods 7.4). Smallest change first, equal ones in the
 * order of the matrix.
 *
 * `values` are merged values of options × criteria on the scale [lo, hi]; `weights` sum to 1; `votes` is how many people
 * rated each cell: one of them moves its mean by at most (hi − lo) / votes. Empty with one option, when options tie for the
 * first place, or when no cell reaches. Throws a RangeError on a value off the scale or lists that do not fit.
 */
export function ratingChanges(
  values: readonly (readonly number[])[],
  weights: readonly number[],
  [lo, hi]: readonly [number, number],
  votes: readonly (readonly number[])[],
): RatingChange[] {
  if (values.flat().some((value) => !(value >= lo && value <= hi)))
    throw new RangeError("Value off its scale");
  const scores = weightedSums(values, weights);
  const [winner = -1, ...others] = winners(scores);
  if (others.length > 0) return [];
  const found: RatingChange[] = [];
  const consider = (option: number, criterion: number, challenger: number, change: number) => {
    const moved = values[option]![criterion]! + change;
    if (!(moved >= lo - TIE_TOLERANCE && moved <= hi + TIE_TOLERANCE)) return;
    const reach = (hi - lo) / votes[option]![criterion]!;
    found.push({ option, criterion, challenger, change, oneVote: Math.abs(change) <= reach + TIE_TOLERANCE });
  };
  const challengers = scores
    .flatMap((score, option) => (option === winner ? [] : [{ option, gap: scores[winner]! - score }]))
    .sort((a, b) => a.gap - b.gap);
  weights.forEach((weight, criterion) => {
    if (!(weight > 0)) return;
    for (const { option, gap } of challengers) consider(option, criterion, option, gap / weight);
    // The winner falls to whoever comes next.
    for (const { option, gap } of challengers.slice(0, 1)) consider(winner, criterion, option, -gap / weight);
  });
  return found.sort((a, b) => Math.abs(a.change) - Math.abs(b.change));
}
