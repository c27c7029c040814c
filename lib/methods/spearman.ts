import { dot } from "./dot";
import { centredRanks, orderedVote } from "./ordered-vote";
import type { OrderedVote } from "./ordered-vote";

/**
 * Spearman's ρ, −1 to 1: Pearson's coefficient of the average ranks among the objects both rated (Spearman 1904, American
 * Journal of Psychology 15, 72–101).
 *
 * Null with fewer than two common objects, or when one side ties them all. Throws a RangeError on lists of different
 * lengths and on ratings that are not finite.
 */
export function spearman(a: readonly (number | null)[], b: readonly (number | null)[]): number | null {
  return rankCorrelation(orderedVote(a), orderedVote(b)).rho;
}

/** The same for votes that are in order already, with the number of common objects. */
export function rankCorrelation(a: OrderedVote, b: OrderedVote): { rho: number | null; common: number } {
  if (a.ratings.length !== b.ratings.length) throw new RangeError("Votes must be on the same things");
  const own = centredRanks(a, b);
  const other = centredRanks(b, a);
  const squares = dot(own.ranks, own.ranks) * dot(other.ranks, other.ranks);
  return {
    rho: squares === 0 ? null : dot(own.ranks, other.ranks) / Math.sqrt(squares),
    common: own.ranked,
  };
}
