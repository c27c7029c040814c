import { requireMatrix } from "./require-matrix";
import { shares } from "./shares";
import { sum } from "./sum";

/** Columns that differ by less than this, relative to their entries, are one. */
const SAME = 1e-14;

/** Squaring this often multiplies the matrix 2^60 times with itself: no start is left unmixed. */
const MOST_SQUARINGS = 60;

/**
 * The principal eigenvector of a matrix without negative entries, summing to 1, and its eigenvalue: A w = λ w (Saaty
 * 1977). For a reciprocal matrix of n criteria (as of `pairwiseMatrix`) these are the weights, and λ ≥ n, with equality
 * when no judgement contradicts another.
 *
 * The matrix is squared until all its columns point the same way. That is power iteration from every corner at once, in
 * steps of 1, 2, 4, 8 …: it ends at the rounding error also where plain iteration needs thousands of steps, as in a
 * circle of preferences. There is exactly one answer if the entries above 0 lead from every row to every other.
 *
 * Throws a RangeError when the matrix is not square, an entry is negative or not finite, or one of the diagonal is 0.
 */
export function eigenvectorWeights(matrix: readonly (readonly number[])[]): {
  weights: number[];
  lambda: number;
} {
  requireMatrix(matrix, matrix.length);
  if (matrix.some((row, i) => row.some((entry, j) => entry < 0 || (i === j && entry === 0))))
    throw new RangeError("Entries are 0 or more, on the diagonal above 0");
  let power = scaled(matrix);
  for (let step = 0; step < MOST_SQUARINGS && !pointOneWay(power); step += 1) power = scaled(square(power));
  const weights = shares(power.map(sum));
  // One more plain step costs nothing: the eigenvalue needs it anyway.
  const next = matrix.map((row) => row.reduce((total, entry, j) => total + entry * weights[j]!, 0));
  return { weights: shares(next), lambda: sum(next) };
}

function square(matrix: readonly (readonly number[])[]): number[][] {
  return matrix.map((row) => {
    const product = row.map(() => 0);
    row.forEach((factor, k) => {
      matrix[k]!.forEach((entry, j) => {
        product[j]! += factor * entry;
      });
    });
    return product;
  });
}

/** Only the direction counts: the largest entry becomes 1, so that no power overflows. */
function scaled(matrix: readonly (readonly number[])[]): number[][] {
  const largest = Math.max(...matrix.map((row) => Math.max(...row)));
  return matrix.map((row) => row.map((entry) => entry / largest));
}

/** Whether every column is a multiple of the first. */
function pointOneWay(matrix: readonly (readonly number[])[]): boolean {
  const totals = matrix[0]!.map((_, j) => matrix.reduce((total, row) => total + row[j]!, 0));
  return matrix.every((row) => {
    const first = row[0]! / totals[0]!;
    return row.every((entry, j) => Math.abs(entry / totals[j]! - first) <= SAME * first);
  });
}
