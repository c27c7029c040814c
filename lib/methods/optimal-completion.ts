import { dot } from "./dot";
import { eigenvectorWeights } from "./eigenvector-weights";
import { logLeastSquares } from "./log-least-squares";
import { comparisons } from "./pairwise-judgements";
import type { Comparison, Judgement } from "./pairwise-judgements";
import { solveLinear } from "./solve-linear";
import { weightsFromLogarithms } from "./weights-from-logarithms";

/** A missing pair, i < j. */
type Gap = { i: number; j: number };

/** A filled matrix, its principal eigenvectors from the right and from the left with v · w = 1, and their eigenvalue. */
type Filled = { matrix: number[][]; w: number[]; v: number[]; lambda: number };

/** Each of Newton's steps doubles the digits: usually five are enough. */
const MOST_STEPS = 50;

/** A step in the logarithm of a ratio after which the next one would be lost in rounding. */
const LAST_STEP = 1e-12;

/**
 * Weights of n criteria from pairwise judgements of which some may be missing, with the gaps filled so that all together
 * contradict each other as little as possible: by the ratios that minimise the principal eigenvalue λ, which is n when
 * nothing contradicts anything (Bozóki, Fülöp & Rónyai 2010). The weights are the eigenvector and sum to 1.
 *
 * λ is convex in the logarithms of the missing ratios and has one minimum if the answered pairs connect all criteria;
 * Newton's method finds it, from the least-squares weights on. `filled` are the ratios for the gaps. Null while the pairs do
 * not connect. Throws a RangeError on judgements that `comparisons` refuses. The work grows with the cube of the number of gaps: 20 criteria take a blink.
 */
export function optimalCompletion(
  n: number,
  judgements: readonly Judgement[],
): { weights: number[]; lambda: number; filled: Comparison[] } | null {
  const logarithms = logLeastSquares(n, judgements);
  if (logarithms === null) return null;
  // In units of the least-squares weights, as in `harkerWeights`. A gap that they fill is 1 there.
  const matrix = Array.from({ length: n }, () => Array.from({ length: n }, () => 1));
  const answered = comparisons(n, judgements);
  for (const { i, j, ratio } of answered)
    enter(matrix, { i, j }, Math.log(ratio) - logarithms[i]! + logarithms[j]!);
  const gaps = gapsBetween(n, answered);
  const { w, lambda } = fill(matrix, gaps);
  const filled = gaps.map(({ i, j }) => ({
    i,
    j,
    ratio: matrix[i]![j]! * Math.exp(logarithms[i]! - logarithms[j]!),
  }));
  const weights = weightsFromLogarithms(w.map((weight, index) => Math.log(weight) + logarithms[index]!));
  return { weights, lambda, filled };
}

function fill(matrix: number[][], gaps: readonly Gap[]): Filled {
  let filled = withEigenvectors(matrix);
  let largest = Infinity;
  for (let step = 0; step < MOST_STEPS && largest > LAST_STEP; step += 1) {
    const moves = newtonStep(gaps, filled);
    gaps.forEach((gap, index) => enter(matrix, gap, Math.log(matrix[gap.i]![gap.j]!) - moves[index]!));
    filled = withEigenvectors(matrix);
    largest = Math.max(0, ...moves.map(Math.abs));
  }
  return filled;
}

function enter(matrix: number[][], { i, j }: Gap, logarithm: number): void {
  matrix[i]![j] = Math.exp(logarithm);
  matrix[j]![i] = Math.exp(-logarithm);
}

function gapsBetween(n: number, answered: readonly Gap[]): Gap[] {
  const known = new Set(answered.map(({ i, j }) => i * n + j));
  const all = Array.from({ length: n * n }, (_, index) => ({ i: Math.floor(index / n), j: index % n }));
  return all.filter(({ i, j }) => i < j && !known.has(i * n + j));
}

function withEigenvectors(matrix: number[][]): Filled {
  const { weights: w, lambda } = eigenvectorWeights(matrix);
  const { weights: left } = eigenvectorWeights(matrix.map((row, i) => row.map((_, j) => matrix[j]![i]!)));
  const scale = dot(left, w);
  return { matrix, w, v: left.map((part) => part / scale), lambda };
}

/** Slope over curvature of λ, in the logarithms of the gaps. */
function newtonStep(gaps: readonly Gap[], { matrix, w, v, lambda }: Filled): number[] {
  // A' x for the change A' of the matrix with one gap has two entries; v · A' w is the slope of λ.
  const above = ({ i, j }: Gap, x: readonly number[]) => matrix[i]![j]! * x[j]!;
  const below = ({ i, j }: Gap, x: readonly number[]) => matrix[j]![i]! * x[i]!;
  const pull = (gap: Gap, x: readonly number[]) => v[gap.i]! * above(gap, x) - v[gap.j]! * below(gap, x);
  // How w moves with each gap: (λ I − A) w' = A' w, where v · w' = 0 keeps multiples of w out.
  const bordered = [
    ...matrix.map((row, i) => [...row.map((entry, j) => (i === j ? lambda : 0) - entry), w[i]!]),
    [...v, 0],
  ];
  const moves = gaps.map((gap) => {
    const changed = [...w, 0].fill(0);
    changed[gap.i] = above(gap, w);
    changed[gap.j] = -below(gap, w);
    return solveLinear(bordered, changed);
  });
  const curvature = gaps.map((gap, row) =>
    gaps.map((other, column) => {
      const own = v[gap.i]! * above(gap, w) + v[gap.j]! * below(gap, w);
      return pull(gap, moves[column]!) + pull(other, moves[row]!) + (row === column ? own : 0);
    }),
  );
  return solveLinear(
    curvature,
    gaps.map((gap) => pull(gap, w)),
  );
}
