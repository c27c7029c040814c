import { weightedMean } from "./weighted-mean";

/**
 * Weighted geometric mean exp(Σ p_v · ln x_v / Σ p_v), for ratios, with one voting power per value.
 *
 * Null when nobody has power. Throws a RangeError on a value that is not above zero (one zero would erase all others) and on
 * what `weightedMean` refuses.
 */
export function geometricMean(values: readonly number[], powers: readonly number[]): number | null {
  if (!values.every((value) => value > 0)) throw new RangeError("A geometric mean needs values above zero");
  const logarithm = weightedMean(values.map(Math.log), powers);
  return logarithm === null ? null : Math.exp(logarithm);
}
