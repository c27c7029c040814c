import { requireMatrix } from "./require-matrix";
import { weightsFromLogarithms } from "./weights-from-logarithms";

/**
 * Weights from a reciprocal matrix (as of `pairwiseMatrix`): the geometric mean of each row, normalised to sum 1
 * (logarithmic least squares; Crawford & Williams 1985). Throws a RangeError when the matrix is not square or an entry is
 * not a finite number above 0.
 */
export function geometricMeanWeights(matrix: readonly (readonly number[])[]): number[] {
  requireMatrix(matrix, matrix.length);
  if (matrix.some((row) => row.some((ratio) => ratio <= 0))) throw new RangeError("Ratios are above 0");
  return weightsFromLogarithms(
    matrix.map((row) => row.reduce((sum, ratio) => sum + Math.log(ratio), 0) / row.length),
  );
}
