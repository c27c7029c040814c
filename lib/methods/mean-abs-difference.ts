import { commonDifferences } from "./common-differences";
import { mean } from "./mean";

/**
 * How far two people's ratings lie apart: mean |a_i − b_i| over what both rated, in the unit of the scale; null when that
 * is nothing. Throws a RangeError on lists of different lengths and on ratings that are not finite.
 */
export function meanAbsDifference(
  a: readonly (number | null)[],
  b: readonly (number | null)[],
): number | null {
  return mean(commonDifferences(a, b).map(Math.abs));
}
