/**
 * A rating on a scale from lo to hi, one vote or a merged one, as a value from 0 to 1: (r − lo) / (hi − lo). The higher end
 * is always the better one. Throws a RangeError outside the scale, and on ends that are not lo < hi.
 */
export function ratingValue(rating: number, lo: number, hi: number): number {
  if (!(lo < hi && rating >= lo && rating <= hi))
    throw new RangeError(`Rating outside ${lo}–${hi}: ${rating}`);
  return (rating - lo) / (hi - lo);
}
