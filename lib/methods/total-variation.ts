import { commonDifferences } from "./common-differences";

/**
 * How much of one vote would have to move to become the other: T = ½ Σ |a_k − b_k|. Between weights that sum to 1 it is
 * 0 to 1; times 100, "points out of 100".
 *
 * Runs over the entries both have; null when there is none. Throws a RangeError on lists of different lengths and on
 * entries that are not finite.
 */
export function totalVariation(a: readonly (number | null)[], b: readonly (number | null)[]): number | null {
  const differences = commonDifferences(a, b);
  if (differences.length === 0) return null;
  return differences.reduce((sum, difference) => sum + Math.abs(difference), 0) / 2;
}
