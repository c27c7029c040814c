import { bestFirst } from "./best-first";
import { TIE_TOLERANCE } from "./tie-tolerance";

/** A vote with its objects sorted once, so that ranks among any of them are read off without sorting again. */
export type OrderedVote = {
  ratings: readonly (number | null)[];
  /** The objects it rates, by index, from the highest rating down. */
  order: readonly number[];
};

/** Throws a RangeError on a rating that is not finite. */
export function orderedVote(ratings: readonly (number | null)[]): OrderedVote {
  const order: number[] = [];
  // Plain loops, here and below: concordance runs them for every voter, pairs of voters for every pair.
  for (let object = 0; object < ratings.length; object++) {
    const rating = ratings[object]!;
    if (rating === null) continue;
    if (!Number.isFinite(rating)) throw new RangeError(`Expected a finite number, got ${rating}`);
    order.push(object);
  }
  return { ratings, order: bestFirst(order, ratings) };
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
  const common = vote === other ? vote.order : vote.order.filter((object) => other.ratings[object] !== null);
  const ranks = vote.ratings.map(() => 0);
  let first = 0;
  for (let place = 0; place < common.length; place++) {
    const next = common[place + 1];
    if (next !== undefined && vote.ratings[common[place]!]! - vote.ratings[next]! <= TIE_TOLERANCE) continue;
    // Places first to place, counted from 0, are level; so is their mean with the mean of all, (n − 1)/2.
    for (let level = first; level <= place; level += 1)
      ranks[common[level]!] = (first + place - common.length + 1) / 2;
    first = place + 1;
  }
  return { ranks, ranked: common.length };
}
