import { weightsFromLogarithms } from "./weights-from-logarithms";

/**
 * Weights from a reciprocal matrix (as of `pairwiseMatrix`): the geometric mean of each row, normalised to sum 1
 * (logarithmic least squares; Crawford & Williams 1985).
 */
export function geometricMeanWeights(matrix: readonly (readonly number[])[]): number[] {
  return weightsFromLogarithms(
    matrix.map((row) => row.reduce((sum, ratio) => sum + Math.log(ratio), 0) / row.length),
  );
}
