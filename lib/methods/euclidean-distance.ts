import { commonDifferences } from "./common-differences";

/**
 * √Σ (a_k − b_k)² over the entries both votes have; null when there is none. Throws a RangeError on lists of different
 * lengths and on entries that are not finite.
 */
export function euclideanDistance(
  a: readonly (number | null)[],
  b: readonly (number | null)[],
): number | null {
  const differences = commonDifferences(a, b);
  return differences.length === 0 ? null : Math.hypot(...differences);
}
