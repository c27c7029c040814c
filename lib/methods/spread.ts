import { mean } from "./mean";
import { median } from "./median";
import { TIE_TOLERANCE } from "./tie-tolerance";
import { variance } from "./variance";

/** Where ratings lie and how far apart, in their own unit. */
export type Spread = {
  mean: number | null;
  median: number | null;
  /** Standard deviation, with n − 1. */
  sd: number | null;
  /** sd / |mean|, for amounts only (prices, days): it changes when a scale is shifted. Null when the mean is 0. */
  cv: number | null;
  range: number | null;
  /** Mean distance from the mean. */
  meanAbsDev: number | null;
};

/**
 * Mean and median of ratings with their spread. Everything is null without ratings, and all that speaks of spread with
 * one: nobody is there to differ from. Throws a RangeError on a rating that is not finite.
 */
export function spread(ratings: readonly number[]): Spread {
  const centre = mean(ratings);
  const middle = median(ratings);
  const squared = variance(ratings);
  if (centre === null || squared === null)
    return { mean: centre, median: middle, sd: null, cv: null, range: null, meanAbsDev: null };
  const largest = Math.max(...ratings.map(Math.abs));
  const noMean = Math.abs(centre) <= TIE_TOLERANCE * largest;
  const sd = Math.sqrt(squared);
  return {
    mean: centre,
    median: middle,
    sd,
    cv: noMean ? null : sd / Math.abs(centre),
    range: Math.max(...ratings) - Math.min(...ratings),
    meanAbsDev: squared === 0 ? 0 : mean(ratings.map((rating) => Math.abs(rating - centre))),
  };
}
