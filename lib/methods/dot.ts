/** Σ a_k · b_k, summed in the given order. Throws a RangeError on lists of different lengths. */
export function dot(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) throw new RangeError(`Lists of ${a.length} and ${b.length} do not fit`);
  return a.reduce((sum, value, index) => sum + value * b[index]!, 0);
}
