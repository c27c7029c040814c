import { logLeastSquares } from "./log-least-squares";
import type { Judgement } from "./pairwise-judgements";
import { weightsFromLogarithms } from "./weights-from-logarithms";

/**
 * Weights of n criteria from pairwise judgements of which some may be missing, by logarithmic least squares (Bozóki,
 * Fülöp & Rónyai 2010). They sum to 1.
 *
 * With every pair answered these are the row geometric means; with n − 1 connected pairs every answer is met exactly.
 * Null while the answered pairs do not connect all criteria: nothing is filled in for them. Throws a RangeError on
 * judgements that `comparisons` refuses.
 */
export function incompleteWeights(n: number, judgements: readonly Judgement[]): number[] | null {
  const logarithms = logLeastSquares(n, judgements);
  return logarithms === null ? null : weightsFromLogarithms(logarithms);
}
