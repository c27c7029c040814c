import { mean } from "./mean";

/**
 * How far votes lie apart: D = 2 · sd / (hi − lo), with the population standard deviation. 0 is everybody at one
 * place, 1 is half at each end (1 − D² is r*wg of Lindell & Brandt 1997).
 *
 * Null with fewer than two values. Throws a RangeError when hi ≤ lo or a value is not within [lo, hi].
 */
export function spreadIndex(values: readonly number[], lo: number, hi: number): number | null {
  if (!(hi > lo && Number.isFinite(hi - lo))) throw new RangeError("A scale needs two different finite ends");
  if (!values.every((value) => value >= lo && value <= hi)) throw new RangeError("Value outside its scale");
  if (values.length < 2) return null;
  // A mean of equal numbers can be one bit off; unanimity is exactly 0.
  if (values.every((value) => value === values[0])) return 0;
  const places = values.map((value) => (value - lo) / (hi - lo));
  const centre = mean(places)!;
  const variance = mean(places.map((place) => (place - centre) ** 2))!;
  return Math.min(1, 2 * Math.sqrt(variance));
}
