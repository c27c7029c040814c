import { normalise } from "./normalise";

/**
 * Merged weights brought back to sum 1; a weight nobody gave stays null. Medians and geometric means of weights need it.
 * Null when all there are zero. Throws a RangeError on a negative weight.
 */
export function renormalise(merged: readonly (number | null)[]): (number | null)[] | null {
  const known = merged.filter((weight) => weight !== null);
  if (known.length === 0) return [...merged];
  const shares = normalise(known);
  if (shares === null) return null;
  let next = 0;
  return merged.map((weight) => (weight === null ? null : shares[next++]!));
}
