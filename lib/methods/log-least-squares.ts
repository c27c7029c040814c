import { isConnected } from "./is-connected";
import { comparisons } from "./pairwise-judgements";
import type { Judgement } from "./pairwise-judgements";
import { solveLinear } from "./solve-linear";

/**
 * The logarithms y of n weights whose differences come closest to the logarithms of the judgements, by least squares
 * (Bozóki, Fülöp & Rónyai 2010). They share a free constant; the first is 0.
 *
 * Null while the answered pairs do not connect all criteria. Throws a RangeError on judgements that `comparisons`
 * refuses.
 */
export function logLeastSquares(n: number, judgements: readonly Judgement[]): number[] | null {
  if (!isConnected(n, judgements)) return null;
  // L y = b, with the Laplacian L of the answered pairs and b_i = Σ_j ln a_ij. Without row and column of the fixed y it
  // is not singular.
  const laplacian = Array.from({ length: n }, () => Array.from({ length: n }, () => 0));
  const sums = Array.from({ length: n }, () => 0);
  for (const { i, j, ratio } of comparisons(n, judgements)) {
    laplacian[i]![i]! += 1;
    laplacian[j]![j]! += 1;
    laplacian[i]![j]! -= 1;
    laplacian[j]![i]! -= 1;
    sums[i]! += Math.log(ratio);
    sums[j]! -= Math.log(ratio);
  }
  const withoutFirst = laplacian.slice(1).map((row) => row.slice(1));
  return [0, ...solveLinear(withoutFirst, sums.slice(1))];
}
