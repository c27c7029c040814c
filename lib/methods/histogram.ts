/**
 * How many ratings fell on each whole step from lo to hi, as `hi − lo + 1` counts. Throws a RangeError on a rating that
 * is not one of the steps, or on ends that are not whole numbers with lo < hi.
 */
export function histogram(ratings: readonly number[], lo: number, hi: number): number[] {
  if (!Number.isInteger(lo) || !Number.isInteger(hi) || lo >= hi)
    throw new RangeError("A scale needs whole ends");
  const counts = new Array<number>(hi - lo + 1).fill(0);
  // A plain loop by number: every cell of the matrix runs this at every edit.
  for (let vote = 0; vote < ratings.length; vote++) {
    const rating = ratings[vote]!;
    const count = counts[rating - lo];
    if (count === undefined) throw new RangeError(`No such step on the scale: ${rating}`);
    counts[rating - lo] = count + 1;
  }
  return counts;
}
