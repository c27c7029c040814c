import { rank } from "./rank";
import { TIE_TOLERANCE } from "./tie-tolerance";
import { weightedSums } from "./weighted-sums";

/** The criterion whose weight needs the smallest change, and that change. */
export type SmallestChange = { criterion: number; size: number };

export type CriticalCriterion = {
  /** Scores of the options and their ranks, ties sharing the better one. */
  preferences: number[];
  ranks: number[];
  /** Per pair of options, i < j: what to subtract from each criterion's weight to make them tie; null where nothing can. */
  pairs: { options: [number, number]; deltas: (number | null)[] }[];
  /** Smallest |change| in percent of the weight, over all pairs and over pairs with the winner. */
  relativeAny: SmallestChange | null;
  relativeTop: SmallestChange | null;
  /** Smallest |change| in units of weight, over all pairs and over pairs with the winner. */
  absoluteAny: SmallestChange | null;
  absoluteTop: SmallestChange | null;
};

/**
 * The most critical criterion (Triantaphyllou & Sanchez 1997, Decision Sciences 28(1), definitions 1–5): δ_kij =
 * (S_j − S_i) / (u_jk − u_ik) is subtracted from w_k, the other weights stay until all are renormalised, and i and j tie.
 *
 * The paper numbers options from best to worst; δ is the same for (i, j) as for (j, i), so pairs go by option number here.
 * Null where the two have the same value on the criterion (within 1e-9) or δ > w_k, which would leave a negative weight. A
 * weight of 0 has no relative change. Options that tie already have δ = 0. Among equally critical criteria the first is
 * named.
 *
 * `values` are options × criteria; weights are taken as they are. Throws a RangeError on a matrix that does not fit the
 * weights, on negative weights, or on numbers that are not finite.
 */
export function criticalCriterion(
  values: readonly (readonly number[])[],
  weights: readonly number[],
): CriticalCriterion {
  if (weights.some((weight) => weight < 0)) throw new RangeError("Weights cannot be negative");
  const preferences = weightedSums(values, weights);
  const ranks = rank(preferences).map((place) => place!);
  const pairs = preferences.flatMap((_, i) =>
    preferences.slice(i + 1).map((_, offset) => {
      const j = i + 1 + offset;
      const gap = preferences[j]! - preferences[i]!;
      const deltas = weights.map((weight, k) => delta(gap, values[j]![k]! - values[i]![k]!, weight));
      return { options: [i, j] as [number, number], deltas };
    }),
  );
  const withWinner = pairs.filter(({ options }) => options.some((option) => ranks[option] === 1));
  const absolute = (change: number) => Math.abs(change);
  const relative = (change: number, weight: number) =>
    weight > 0 ? (100 * Math.abs(change)) / weight : null;
  return {
    preferences,
    ranks,
    pairs,
    relativeAny: smallest(pairs, weights, relative),
    relativeTop: smallest(withWinner, weights, relative),
    absoluteAny: smallest(pairs, weights, absolute),
    absoluteTop: smallest(withWinner, weights, absolute),
  };
}

function delta(gap: number, difference: number, weight: number): number | null {
  if (Math.abs(difference) <= TIE_TOLERANCE) return null;
  const change = gap / difference;
  // Adding zero turns −0 into 0.
  return change <= weight + TIE_TOLERANCE ? change + 0 : null;
}

function smallest(
  pairs: CriticalCriterion["pairs"],
  weights: readonly number[],
  sizeOf: (change: number, weight: number) => number | null,
): SmallestChange | null {
  let best: SmallestChange | null = null;
  weights.forEach((weight, criterion) => {
    for (const { deltas } of pairs) {
      const change = deltas[criterion]!;
      const size = change === null ? null : sizeOf(change, weight);
      if (size !== null && (best === null || size < best.size - TIE_TOLERANCE)) best = { criterion, size };
    }
  });
  return best;
}
