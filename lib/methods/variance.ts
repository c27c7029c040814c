import { mean } from "./mean";

/**
 * Sample variance, Σ (x − mean)² / (n − 1), in squared units of the values. Null with fewer than two values. Throws a
 * RangeError on a value that is not finite.
 */
export function variance(values: readonly number[]): number | null {
  const centre = mean(values);
  if (centre === null || values.length < 2) return null;
  // A mean of equal numbers can be one bit off; unanimity is exactly 0.
  if (values.every((value) => value === values[0])) return 0;
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}
