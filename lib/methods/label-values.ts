/**
 * Values of worded labels, worst first: equal steps from 0 to 100. That the steps are equal is an assumption, so show
 * it. `count` is the number of labels; a RangeError below two.
 */
export function labelValues(count: number): number[] {
  if (!(count >= 2)) throw new RangeError("A scale needs two labels");
  return Array.from({ length: count }, (_, step) => (100 * step) / (count - 1));
}
