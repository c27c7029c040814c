/** Σ a_k · b_k, summed in the given order. Throws a RangeError on lists of different lengths. */
export function dot(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) throw new RangeError(`Lists of ${a.length} and ${b.length} do not fit`);
  let sum = 0;
  // A plain loop: every score of everything runs it.
  for (let index = 0; index < a.length; index++) sum += a[index]! * b[index]!;
  return sum;
}
