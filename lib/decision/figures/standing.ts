import { dominance } from "@/lib/methods/dominance";
import { ratingChanges } from "@/lib/methods/rating-changes";
import type { RatingChange } from "@/lib/methods/rating-changes";
import { smallestWeightChange } from "@/lib/methods/smallest-weight-change";
import { weightedSums } from "@/lib/methods/weighted-sums";
import { winners } from "@/lib/methods/winners";
import type { MergedMatrix } from "../merged-matrix";
import { cellKey } from "../model";
import type { Tally } from "../tally";

/** Who leads by the merged votes, and what would change that. Options and criteria by their place in the merged matrix. */
export type Standing = {
  /** Who comes first; several when they are level. */
  first: readonly number[];
  /** Who comes after them; empty when all are level. */
  next: readonly number[];
  /** Points (of 100) between the two; 0 when several come first. */
  lead: number;
  /** The least weight that has to move so that another draws level; null when no weights can do that. */
  flip: WeightFlip | null;
  /** The smallest change of one merged rating that does it; null when none can. */
  ratingChange: RatingChange | null;
  /** Pairs of options, the first at least as good as the second on everything that has weight, and better on something. */
  dominates: readonly (readonly [number, number])[];
};

export type WeightFlip = {
  /** Who draws level. */
  option: number;
  /** Points of weight, of 100. */
  points: number;
  /** The weights by then. */
  weights: readonly number[];
};

/** F2: what follows from the merged votes alone. Null with fewer than two options to compare. */
export function standingOf(matrix: MergedMatrix, { ratings }: Pick<Tally, "ratings">): Standing | null {
  const { criterionIds, optionIds, weights, values } = matrix;
  if (optionIds.length < 2) return null;
  const scores = weightedSums(values, weights);
  const first = winners(scores);
  const next = winners(scores.map((score, option) => (first.includes(option) ? null : score)));
  const lead = first.length > 1 ? 0 : 100 * (scores[first[0]!]! - scores[next[0]!]!);
  const { least } = smallestWeightChange(values, weights);
  const counts = optionIds.map((optionId) =>
    criterionIds.map((criterionId) => ratings?.cells[cellKey(criterionId, optionId)]?.n ?? 0),
  );
  const [ratingChange = null] = ratingChanges(values, weights, [0, 1], counts).filter(
    ({ option, criterion }) => counts[option]![criterion]! > 0,
  );
  return {
    first,
    next,
    lead,
    flip: least && {
      option: least.challenger,
      points: 100 * least.change.moved,
      weights: least.change.weights,
    },
    ratingChange,
    dominates: dominance(values.map((row) => row.filter((_, criterion) => weights[criterion]! > 0)))
      .dominates,
  };
}
