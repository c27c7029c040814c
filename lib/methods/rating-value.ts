/** Ends of the rating scale; the higher end is always the better one. */
export const LOWEST_RATING = 1;
export const HIGHEST_RATING = 5;

/**
 * A rating from 1 to 5, one vote or a merged one, as a value from 0 to 1 (1 → 0, 5 → 1, linear between). Throws a
 * RangeError outside the scale.
 */
export function ratingValue(rating: number): number {
  if (!(rating >= LOWEST_RATING && rating <= HIGHEST_RATING)) {
    throw new RangeError(`Rating outside 1–5: ${rating}`);
  }
  return (rating - LOWEST_RATING) / (HIGHEST_RATING - LOWEST_RATING);
}
