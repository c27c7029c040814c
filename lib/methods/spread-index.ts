/**
 * How far votes lie apart: D = 2 · sd / (hi − lo), with the population standard deviation. 0 is everybody at one
 * place, 1 is half at each end (1 − D² is r*wg of Lindell & Brandt 1997).
 *
 * Null with fewer than two values. Throws a RangeError when hi ≤ lo or a value is not within [lo, hi].
 */
export function spreadIndex(values: readonly number[], lo: number, hi: number): number | null {
  if (!(hi > lo && Number.isFinite(hi - lo))) throw new RangeError("A scale needs two different finite ends");
  const width = hi - lo;
  const first = values[0];
  let sum = 0;
  let unanimous = true;
  // Plain loops by number: every cell of the matrix runs this at every edit.
  for (let vote = 0; vote < values.length; vote++) {
    const value = values[vote]!;
    if (!(value >= lo && value <= hi)) throw new RangeError("Value outside its scale");
    sum += (value - lo) / width;
    if (value !== first) unanimous = false;
  }
  if (values.length < 2) return null;
  // A mean of equal numbers can be one bit off; unanimity is exactly 0.
  if (unanimous) return 0;
  const centre = sum / values.length;
  let squares = 0;
  for (let vote = 0; vote < values.length; vote++) squares += ((values[vote]! - lo) / width - centre) ** 2;
  return Math.min(1, 2 * Math.sqrt(squares / values.length));
}
