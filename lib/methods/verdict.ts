import { TIE_TOLERANCE } from "./tie-tolerance";

/** How sure a team can be of its winner, as a word. */
export type Verdict = "clear" | "leaning" | "too_close" | "needs_more_voters";

/** The three facts that are always shown beside it. */
export type VerdictFacts = {
  /** Points (of 100) between the first and the second; null when there are no two to compare. */
  lead: number | null;
  /** Points of weight (of 100) to move until another option draws level; null when no weights can do that. */
  pointsToFlip: number | null;
  /** The share of resampled teams in which the winner comes first, 0–1; null when unknown. */
  resampleShare: number | null;
  voters: number;
};

const FEWEST_VOTERS = 4;
const LEAST_LEAD = 1;
const CLEAR = { share: 0.9, points: 10 };
const LEANING_SHARE = 0.7;

/**
 * The word for a lead (methods 8.3, a product decision): *too close* when it is under one point or the winner wins less than
 * 70 % of resampled teams; *clear* from 90 % on when at least ten points have to move to flip it, or no move does; *leaning*
 * in between. Under four voters the share says nothing. Null while there is no winner and second to speak of.
 */
export function verdict({ lead, pointsToFlip, resampleShare, voters }: VerdictFacts): Verdict | null {
  if (lead === null || resampleShare === null) return null;
  if (voters < FEWEST_VOTERS) return "needs_more_voters";
  const atLeast = (value: number, limit: number) => value >= limit - TIE_TOLERANCE;
  if (!atLeast(lead, LEAST_LEAD) || !atLeast(resampleShare, LEANING_SHARE)) return "too_close";
  const hardToFlip = pointsToFlip === null || atLeast(pointsToFlip, CLEAR.points);
  return hardToFlip && atLeast(resampleShare, CLEAR.share) ? "clear" : "leaning";
}
