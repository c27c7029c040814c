import { weightedMean } from "./weighted-mean";

/**
 * The additive score of what is known: missing cells are dropped and the other weights rescaled. That silently fills a gap
 * with the mean of the rest, so show it beside `additiveInterval`, and never rank by it.
 *
 * Null when nothing that has weight is known. Throws a RangeError on lists of different lengths, on a value that is not
 * finite, and on weights that are negative or not finite.
 */
export function knownScore(weights: readonly number[], values: readonly (number | null)[]): number | null {
  if (weights.length !== values.length) throw new RangeError("One value per weight");
  const known = values.flatMap((value, index) =>
    value === null ? [] : [{ value, weight: weights[index]! }],
  );
  return weightedMean(
    known.map(({ value }) => value),
    known.map(({ weight }) => weight),
  );
}
