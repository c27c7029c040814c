import { rank } from "./rank";

/**
 * Ranks for rank statistics, 1 for the highest score: tied scores (by the rule of `rank`) share the mean of the places
 * they take ("1.5 1.5 3"). Throws a RangeError on a score that is not finite.
 */
export function averageRanks(scores: readonly number[]): number[] {
  const ranks = rank(scores);
  const tied = new Map<number | null, number>();
  for (const shared of ranks) tied.set(shared, (tied.get(shared) ?? 0) + 1);
  return ranks.map((shared) => shared! + (tied.get(shared)! - 1) / 2);
}
