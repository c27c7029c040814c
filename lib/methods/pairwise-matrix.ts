import { comparisons } from "./pairwise-judgements";
import type { Judgement } from "./pairwise-judgements";

/**
 * The judgements of n criteria as a reciprocal matrix (rows i, columns j): a_ij is how many times as important i is as
 * j, a_ji = 1/a_ij, a_ii = 1. Null when a pair is missing. Throws a RangeError on judgements that `comparisons` refuses.
 */
export function pairwiseMatrix(n: number, judgements: readonly Judgement[]): number[][] | null {
  const answered = comparisons(n, judgements);
  if (answered.length < (n * (n - 1)) / 2) return null;
  const matrix = Array.from({ length: n }, () => Array.from({ length: n }, () => 1));
  for (const { i, j, ratio } of answered) {
    matrix[i]![j] = ratio;
    matrix[j]![i] = 1 / ratio;
  }
  return matrix;
}
