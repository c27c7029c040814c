import { beats } from "./beats";

/** The option that wins every duel, or null: there is a tie or a circle at the top. `matrix` is as of `duels`. */
export function condorcetWinner(matrix: readonly (readonly number[])[]): number | null {
  const winner = matrix.findIndex((row, i) => row.every((_, j) => i === j || beats(matrix, i, j)));
  return winner === -1 ? null : winner;
}
