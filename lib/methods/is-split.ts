import { agreement } from "./agreement";
import { TIE_TOLERANCE } from "./tie-tolerance";

/** Fewer votes than this are people, not camps. */
const FEWEST_VOTES = 4;

/**
 * Whether a histogram of ratings shows opposed camps rather than a wide middle: van der Eijk's A below zero with at
 * least four votes. Throws a RangeError on counts that `agreement` refuses.
 */
export function isSplit(counts: readonly number[]): boolean {
  const level = agreement(counts);
  const votes = counts.reduce((sum, count) => sum + count, 0);
  return level !== null && level < -TIE_TOLERANCE && votes >= FEWEST_VOTES;
}
