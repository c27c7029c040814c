/**
 * Borda points per option: on each ranking one for every option below and half for every option level with it (de Borda
 * 1781), times its power. Where a ranking says nothing about one of two options, both get the half: it prefers neither.
 *
 * `matrix` is as of `duels`, `power` the total of the rankings in it: Σ_j (power + P_ij − P_ji)/2.
 */
export function borda(matrix: readonly (readonly number[])[], power: number): number[] {
  return matrix.map((row, i) =>
    row.reduce((sum, wins, j) => (i === j ? sum : sum + (power + wins - matrix[j]![i]!) / 2), 0),
  );
}
