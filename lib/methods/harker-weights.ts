import { harkerLogarithms } from "./harker-logarithms";
import type { Judgement } from "./pairwise-judgements";
import { weightsFromLogarithms } from "./weights-from-logarithms";

/**
 * Weights of n criteria from pairwise judgements of which some may be missing, by Harker's eigenvector (1987; see
 * `harkerLogarithms`). They sum to 1. Null while the answered pairs do not connect all criteria. Throws a RangeError on
 * judgements that `comparisons` refuses.
 */
export function harkerWeights(n: number, judgements: readonly Judgement[]): number[] | null {
  const logarithms = harkerLogarithms(n, judgements);
  return logarithms === null ? null : weightsFromLogarithms(logarithms);
}
