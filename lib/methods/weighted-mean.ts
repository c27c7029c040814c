import { dot } from "./dot";
import { normalise } from "./normalise";
import { requireFinite } from "./require-finite";
import { sum } from "./sum";

/**
 * Weighted arithmetic mean x = Σ p_v · x_v / Σ p_v, summed in the given order. Voting powers, one per value, are zero or
 * more, and only their ratios count.
 *
 * Null when nobody has power, so also when there are no values. Throws a RangeError on lists of different lengths, on a
 * value that is not finite, and on powers that `normalise` refuses.
 */
export function weightedMean(values: readonly number[], powers: readonly number[]): number | null {
  requireFinite(values);
  const shares = normalise(powers);
  const total = dot(values, powers);
  if (shares === null) return null;
  const power = sum(powers);
  // Where a sum overflowed, the mean itself has not: shrink first.
  return Number.isFinite(total) && Number.isFinite(power) ? total / power : dot(values, shares);
}
