import { spreadIndex } from "./spread-index";
import { variance } from "./variance";

/** Within-group agreement. Null, but for the variance of random answers, with fewer than two ratings. */
export type WithinGroupAgreement = {
  /** 1 − s²/σ²: 1 unanimous, 0 like random answers, below 0 for split groups; never truncated. */
  rwg: number | null;
  /** s², with n − 1. */
  variance: number | null;
  /** σ² of answers spread evenly over the categories, (A² − 1)/12. */
  nullVariance: number;
  /** r*wg = 1 − D²: 1 unanimous, 0 half at each end. D is the spread index, so its variance is the population's. */
  fromMaximum: number | null;
};

/**
 * rWG of ratings on a scale of A equally spaced `categories` one apart, wherever the scale begins (James, Demaree & Wolf
 * 1984, J. Applied Psychology 69, 85–98), and its form relative to maximum dissensus (Lindell & Brandt 1997, Applied
 * Psychological Measurement 21, 271–278).
 *
 * Throws a RangeError unless A is a whole number ≥ 2, and when ratings lie further apart than A − 1 or are not finite.
 */
export function rwg(ratings: readonly number[], categories: number): WithinGroupAgreement {
  if (!Number.isSafeInteger(categories) || categories < 2)
    throw new RangeError("A scale has at least two categories");
  const squared = variance(ratings);
  const nullVariance = (categories ** 2 - 1) / 12;
  const lowest = Math.min(...ratings);
  const index = spreadIndex(
    ratings.map((rating) => rating - lowest),
    0,
    categories - 1,
  );
  return {
    rwg: squared === null ? null : 1 - squared / nullVariance,
    variance: squared,
    nullVariance,
    fromMaximum: index === null ? null : 1 - index ** 2,
  };
}
