import { consistencyRatio } from "./consistency-ratio";
import { eigenvectorWeights } from "./eigenvector-weights";
import { harkerLogarithms } from "./harker-logarithms";
import { comparisons } from "./pairwise-judgements";
import type { Judgement } from "./pairwise-judgements";
import { pairwiseMatrix } from "./pairwise-matrix";
import { TIE_TOLERANCE } from "./tie-tolerance";

/** The judgement that fits the others least. Indices with i < j; ratios say how many times as important i is as j. */
export type InconsistentPair = {
  i: number;
  j: number;
  /** As judged. */
  ratio: number;
  /** How far that is from the ratio of the weights, as a factor: 1 is not at all. */
  inconsistency: number;
  /** What the other judgements say; null where they say nothing about the pair. */
  fittingRatio: number | null;
  /** The consistency ratio once the fitting ratio is put in; null while pairs are missing. */
  consistencyAfter: number | null;
};

/**
 * The judgement that contradicts the others most: the largest of e and 1/e with e = a_ij · w_j / w_i, w from the
 * principal eigenvector, and the ratio that would fit the rest: w_i / w_j from the eigenvector with this pair taken
 * out (Harker 1987; Saaty 2003). With missing pairs both are Harker's eigenvector.
 *
 * The first of equals by i, then j. When nothing contradicts anything (as with two criteria) that is the first judgement
 * of all, with an inconsistency of 1. Null when there is no judgement, or while the answered pairs do not connect all
 * criteria. Throws a RangeError on judgements that `comparisons` refuses.
 */
export function mostInconsistentPair(n: number, judgements: readonly Judgement[]): InconsistentPair | null {
  const logarithms = harkerLogarithms(n, judgements);
  if (logarithms === null) return null;
  const errors = comparisons(n, judgements).map((comparison) => ({
    ...comparison,
    error: Math.abs(Math.log(comparison.ratio) - logarithms[comparison.i]! + logarithms[comparison.j]!),
  }));
  const largest = Math.max(...errors.map(({ error }) => error));
  const worst = errors.find(({ error }) => error >= largest - TIE_TOLERANCE);
  if (worst === undefined) return null;
  const { i, j, ratio, error } = worst;
  const others = judgements.filter(([a, b]) => Math.min(a, b) !== i || Math.max(a, b) !== j);
  const fitting = harkerLogarithms(n, others);
  const fittingRatio = fitting === null ? null : Math.exp(fitting[i]! - fitting[j]!);
  return {
    i,
    j,
    ratio,
    inconsistency: Math.exp(error),
    fittingRatio,
    consistencyAfter: fittingRatio === null ? null : consistencyWith(n, judgements, i, j, fittingRatio),
  };
}

function consistencyWith(
  n: number,
  judgements: readonly Judgement[],
  i: number,
  j: number,
  ratio: number,
): number | null {
  const matrix = pairwiseMatrix(n, judgements);
  if (matrix === null) return null;
  matrix[i]![j] = ratio;
  matrix[j]![i] = 1 / ratio;
  return consistencyRatio(eigenvectorWeights(matrix).lambda, n);
}
