import { requireFinite } from "./require-finite";
import { TIE_TOLERANCE } from "./tie-tolerance";

/** A vote with its objects sorted once, so that ranks among any of them are read off without sorting again. */
export type OrderedVote = {
  ratings: readonly (number | null)[];
  /** The objects it rates, by index, from the highest rating down. */
  order: readonly number[];
};

/** Throws a RangeError on a rating that is not finite. */
export function orderedVote(ratings: readonly (number | null)[]): OrderedVote {
  requireFinite(ratings.filter((rating) => rating !== null));
  const rated = ratings.flatMap((rating, object) => (rating === null ? [] : [object]));
  return { ratings, order: rated.sort((a, b) => ratings[b]! - ratings[a]!) };
}

/** Ranks for rank statistics, as their distance from the middle rank. */
export type CentredRanks = {
  /** Per object: its rank less the mean rank, 0 for objects that have none. */
  ranks: number[];
  /** How many objects have a rank. */
  ranked: number;
};

/**
 * Ranks of a vote among the objects that `other` rates too, 1 the highest rating: ties (by the rule of `rank`) share the
 * mean of the places they take. Both votes are on the same objects.
 */
export function centredRanks(vote: OrderedVote, other: OrderedVote): CentredRanks {
  const common = vote.order.filter((object) => other.ratings[object] !== null);
  const ranks = vote.ratings.map(() => 0);
  let first = 0;
  common.forEach((object, place) => {
    const next = common[place + 1];
    if (next !== undefined && vote.ratings[object]! - vote.ratings[next]! <= TIE_TOLERANCE) return;
    // Places first to place, counted from 0, are level; so is their mean with the mean of all, (n − 1)/2.
    for (let level = first; level <= place; level += 1)
      ranks[common[level]!] = (first + place - common.length + 1) / 2;
    first = place + 1;
  });
  return { ranks, ranked: common.length };
}
