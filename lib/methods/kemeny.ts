import { TIE_TOLERANCE } from "./tie-tolerance";

/** Orders grow with the factorial: 720 of six options. */
const MOST_OPTIONS = 6;

/**
 * Kemeny's orders: those that agree with the most pairwise votes, Σ P_ij over the pairs with i above j (Kemeny 1959,
 * Daedalus 88, 577–591), all of them, in the order in which a dictionary of the option numbers would have them, and that
 * sum. Null with no options or more than six. `matrix` is as of `duels`.
 */
export function kemeny(
  matrix: readonly (readonly number[])[],
): { orders: [number[], ...number[][]]; score: number } | null {
  if (matrix.length === 0 || matrix.length > MOST_OPTIONS) return null;
  const scored = permutations(matrix.map((_, option) => option)).map((order) => ({
    order,
    score: order.reduce(
      (sum, above, place) =>
        order.slice(place + 1).reduce((rest, below) => rest + matrix[above]![below]!, sum),
      0,
    ),
  }));
  const score = Math.max(...scored.map((candidate) => candidate.score));
  const orders = scored.filter((candidate) => score - candidate.score <= TIE_TOLERANCE);
  return { orders: orders.map(({ order }) => order) as [number[], ...number[][]], score };
}

function permutations(options: readonly number[]): number[][] {
  if (options.length === 0) return [[]];
  return options.flatMap((first) =>
    permutations(options.filter((option) => option !== first)).map((rest) => [first, ...rest]),
  );
}
