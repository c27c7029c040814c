/** Where an additive score lies, on the scale of the values; `complete` when nothing is missing and both ends are equal. */
export type AdditiveInterval = { low: number; high: number; complete: boolean };

/**
 * The lowest and highest additive score Σ w_k · u_k, in the given order, that missing values leave possible: null counts as
 * the one and the other end of the scale. A criterion without weight decides nothing, so its gap is no gap.
 *
 * Throws a RangeError when the lists differ in length, a weight is negative or not finite, or a value is not within
 * `scale` (its lowest and highest value).
 */
export function additiveInterval(
  weights: readonly number[],
  values: readonly (number | null)[],
  [lowest, highest]: readonly [number, number],
): AdditiveInterval {
  if (weights.length !== values.length) throw new RangeError("One value per weight");
  let low = 0;
  let high = 0;
  let complete = true;
  weights.forEach((weight, index) => {
    if (!(weight >= 0 && weight < Infinity)) throw new RangeError(`Not a weight: ${weight}`);
    const value = values[index]!;
    if (value !== null && !(value >= lowest && value <= highest))
      throw new RangeError(`Value outside ${lowest}–${highest}: ${value}`);
    low += weight * (value ?? lowest);
    high += weight * (value ?? highest);
    if (value === null && weight > 0) complete = false;
  });
  return { low, high, complete };
}
