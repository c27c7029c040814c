import { geometricMean } from "./geometric-mean";
import { normalise } from "./normalise";
import { requireMatrix } from "./require-matrix";
import { variance } from "./variance";
import { weightedMean } from "./weighted-mean";

type Matrix = readonly (readonly number[])[];

/** How the pairwise judgements of several voters become the weights of a team. */
export type GroupRule = {
  /**
   * `aij` merges the judgements, as if the team were one person: each ratio is the geometric mean of the voters', since no
   * other mean leaves the matrix reciprocal. `aip` merges the weights of individuals, criterion by criterion.
   */
  mode: "aij" | "aip";
  /** By which mean `aip` merges weights; they are normalised afterwards. */
  aggregator: "arithmetic" | "geometric";
  /** How one matrix becomes weights. */
  prioritise: (matrix: Matrix) => number[];
};

export type GroupPairwiseWeights = {
  /** Null when nobody has power. */
  weights: number[] | null;
  /** Each voter's own weights. */
  individual: number[][];
  /** Per criterion, the standard deviation (n − 1) of the own weights of voters with power; null with fewer than two. */
  sd: (number | null)[];
};

/**
 * The weights of a team from the reciprocal matrices of its voters (as of `pairwiseMatrix`), by their voting powers, of
 * which only the ratios count: power 0 has no influence (Forman & Peniwati 1998). They sum to 1.
 *
 * With row geometric means `aij` and geometric `aip` are the same (Escobar, Aguarón & Moreno-Jiménez 2004). Opposite
 * judgements come to "equal": show `sd` beside the weights. Throws a RangeError without voters, on matrices of different
 * sizes, on another number of powers, and on powers that `normalise` refuses.
 */
export function groupPairwiseWeights(
  matrices: readonly Matrix[],
  powers: readonly number[],
  rule: GroupRule,
): GroupPairwiseWeights {
  if (powers.length !== matrices.length) throw new RangeError("One voting power per voter");
  const individual = matrices.map(rule.prioritise);
  requireMatrix(individual);
  const criteria = individual[0]!.map((_, criterion) => criterion);
  const nobody = normalise(powers) === null;
  const heard = individual.filter((_, voter) => powers[voter]! > 0);
  return {
    weights: nobody ? null : merge(matrices, individual, powers, rule),
    individual,
    sd: criteria.map((criterion) => deviation(heard.map((weights) => weights[criterion]!))),
  };
}

function merge(
  matrices: readonly Matrix[],
  individual: readonly number[][],
  powers: readonly number[],
  rule: GroupRule,
): number[] | null {
  if (rule.mode === "aip") {
    const mean = rule.aggregator === "arithmetic" ? weightedMean : geometricMean;
    return normalise(means(individual, mean, powers));
  }
  const rows = matrices[0]!.map((_, row) => row);
  return rule.prioritise(
    rows.map((row) =>
      means(
        matrices.map((matrix) => matrix[row]!),
        geometricMean,
        powers,
      ),
    ),
  );
}

/** One mean per column; somebody has power. */
function means(
  rows: readonly (readonly number[])[],
  mean: (values: readonly number[], powers: readonly number[]) => number | null,
  powers: readonly number[],
): number[] {
  return rows[0]!.map((_, column) =>
    mean(
      rows.map((row) => row[column]!),
      powers,
    )!,
  );
}

function deviation(values: readonly number[]): number | null {
  const squared = variance(values);
  return squared === null ? null : Math.sqrt(squared);
}
