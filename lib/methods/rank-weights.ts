import { requireFinite } from "./require-finite";

/** How places become weights: rank order centroid, rank sum or rank reciprocal. */
export const rankSchemes = ["roc", "rs", "rr"] as const;
export type RankScheme = (typeof rankSchemes)[number];

/**
 * Weights from an order of importance, summing to 1 (Stillwell, Seaver & Edwards 1981; Barron & Barrett 1996). The
 * criterion in place j of n gets
 *
 * - `roc`, rank order centroid: (1/n) · Σ_{r=j..n} 1/r, the centre of all weights that respect the order,
 * - `rs`, rank sum: 2 (n + 1 − j) / (n (n + 1)),
 * - `rr`, rank reciprocal: (1/j) / Σ_r (1/r).
 *
 * `ranks` holds one rank per criterion, 1 or more, smaller is more important; equal ranks are ties. Only the order
 * counts, so 1 1 3, 1 1 2 and 1.5 1.5 3 mean the same. Tied criteria share the mean of the weights of the places they
 * occupy. No ranks, no weights: null. Throws a RangeError on a rank that is not finite or below 1.
 */
export function rankWeights(ranks: readonly number[], scheme: RankScheme): number[] | null {
  requireFinite(ranks);
  if (ranks.some((rank) => rank < 1)) throw new RangeError("Ranks start at 1, the most important");
  if (ranks.length === 0) return null;
  const places = placeWeights(ranks.length, scheme);
  const weights = ranks.map(() => 0);
  let first = 0;
  for (const tied of tiesInOrder(ranks)) {
    const taken = places.slice(first, first + tied.length);
    const share = taken.reduce((sum, weight) => sum + weight, 0) / tied.length;
    for (const index of tied) weights[index] = share;
    first += tied.length;
  }
  return weights;
}

/** The criteria of each rank, most important first. */
function tiesInOrder(ranks: readonly number[]): number[][] {
  const ties = new Map<number, number[]>();
  ranks.forEach((rank, index) => ties.set(rank, [...(ties.get(rank) ?? []), index]));
  return [...ties].sort(([a], [b]) => a - b).map(([, tied]) => tied);
}

/** The weight of each place, first place first. */
function placeWeights(n: number, scheme: RankScheme): number[] {
  const places = Array.from({ length: n }, (_, index) => index + 1);
  if (scheme === "rs") return places.map((place) => (2 * (n + 1 - place)) / (n * (n + 1)));
  // Partial sums of 1/r from the last place on: small numbers first, so that nothing is lost.
  const tails: number[] = [];
  places.reduceRight((sum, place) => (tails[place - 1] = sum + 1 / place), 0);
  if (scheme === "roc") return tails.map((tail) => tail / n);
  return places.map((place) => 1 / place / tails[0]!);
}
