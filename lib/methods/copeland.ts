import { beats } from "./beats";

/** Copeland's score per option: duels won, and half of those tied (Copeland 1951). `matrix` is as of `duels`. */
export function copeland(matrix: readonly (readonly number[])[]): number[] {
  return matrix.map((row, i) =>
    row.reduce((sum, _, j) => {
      if (i === j || beats(matrix, j, i)) return sum;
      return sum + (beats(matrix, i, j) ? 1 : 0.5);
    }, 0),
  );
}
