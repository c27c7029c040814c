import { eigenvectorWeights } from "./eigenvector-weights";
import { logLeastSquares } from "./log-least-squares";
import { comparisons } from "./pairwise-judgements";
import type { Judgement } from "./pairwise-judgements";

/**
 * The logarithms of the weights of n criteria by pairwise judgements of which some may be missing, up to a constant: of the
 * principal eigenvector of the matrix that has 0 for a missing pair and, on the diagonal, 1 more than the pairs missing in
 * the row (Harker 1987). With every pair answered that is Saaty's eigenvector.
 *
 * Null while the answered pairs do not connect all criteria. Throws a RangeError on judgements that `comparisons` refuses.
 */
export function harkerLogarithms(n: number, judgements: readonly Judgement[]): number[] | null {
  const logarithms = logLeastSquares(n, judgements);
  if (logarithms === null) return null;
  // In units of the least-squares weights the ratios are near 1, so that long chains of large ratios do not overflow.
  const matrix = Array.from({ length: n }, () => Array.from({ length: n }, () => 0));
  matrix.forEach((row, i) => (row[i] = n));
  for (const { i, j, ratio } of comparisons(n, judgements)) {
    const rest = Math.log(ratio) - logarithms[i]! + logarithms[j]!;
    matrix[i]![j] = Math.exp(rest);
    matrix[j]![i] = Math.exp(-rest);
    matrix[i]![i]! -= 1;
    matrix[j]![j]! -= 1;
  }
  const { weights } = eigenvectorWeights(matrix);
  return weights.map((weight, index) => Math.log(weight) + logarithms[index]!);
}
