import { TIE_TOLERANCE } from "./tie-tolerance";

/** Whether option i is stronger against option j than j against i, in a matrix as of `duels`; a tie is no win. */
export function beats(matrix: readonly (readonly number[])[], i: number, j: number): boolean {
  return matrix[i]![j]! > matrix[j]![i]! + TIE_TOLERANCE;
}
