import { leastMovedWeight } from "./least-moved-weight";
import type { MovedWeight } from "./least-moved-weight";
import { nearestWeights } from "./nearest-weights";
import type { NearestWeights } from "./nearest-weights";
import { normalise } from "./normalise";
import { TIE_TOLERANCE } from "./tie-tolerance";
import { weightedSums } from "./weighted-sums";
import { winners } from "./winners";

/** What it takes to make one option tie with the winner; null where no weights do. */
export type WeightChange = {
  challenger: number;
  /** By weight moved, 0–1: times 100 the points to move, times 2 the L1 norm. */
  least: MovedWeight | null;
  /** In a straight line (L2). */
  nearest: NearestWeights | null;
};

export type SmallestWeightChange = {
  /** Who comes first now: the first of those that tie. */
  winner: number;
  /** Every other option in order. */
  perChallenger: WeightChange[];
  /** The challenger that needs the least weight moved, and the nearest one, which may be another; null when none can win. */
  least: { challenger: number; change: MovedWeight } | null;
  nearest: { challenger: number; change: NearestWeights } | null;
};

/**
 * The smallest change of weights that flips the winner, as weight moved (the default) and as Euclidean distance, over all
 * challengers; the first of equals is named, and values within 1e-9 are level (methods 7.3; Wolters & Mareschal 1995).
 *
 * `values` are options × criteria, larger is better; `weights` are brought to a sum of 1. With one option there is no
 * challenger. Throws a RangeError when there is no weight, or on a matrix that does not fit the weights.
 */
export function smallestWeightChange(
  values: readonly (readonly number[])[],
  weights: readonly number[],
): SmallestWeightChange {
  const shares = normalise(weights);
  if (shares === null) throw new RangeError("All weights are zero");
  const winner = winners(weightedSums(values, shares))[0]!;
  const leading = values[winner]!;
  const perChallenger = values.flatMap((row, challenger) => {
    if (challenger === winner) return [];
    const differences = leading.map((value, k) => difference(value, row[k]!));
    return {
      challenger,
      least: leastMovedWeight(shares, differences),
      nearest: nearestWeights(shares, differences),
    };
  });
  return {
    winner,
    perChallenger,
    least: smallest(
      perChallenger,
      ({ least }) => least,
      ({ moved }) => moved,
    ),
    nearest: smallest(
      perChallenger,
      ({ nearest }) => nearest,
      ({ distance }) => distance,
    ),
  };
}

function difference(a: number, b: number): number {
  return Math.abs(a - b) <= TIE_TOLERANCE ? 0 : a - b;
}

function smallest<Change>(
  rows: readonly WeightChange[],
  changeOf: (row: WeightChange) => Change | null,
  sizeOf: (change: Change) => number,
): { challenger: number; change: Change } | null {
  let best: { challenger: number; change: Change } | null = null;
  for (const row of rows) {
    const change = changeOf(row);
    if (change === null) continue;
    if (best === null || sizeOf(change) < sizeOf(best.change) - TIE_TOLERANCE)
      best = { challenger: row.challenger, change };
  }
  return best;
}
