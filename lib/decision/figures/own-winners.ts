import type { PersonalScores } from "./personal-scores";

/** Who wins for whom, counted: nothing in it belongs to one voter. */
export type OwnWinners = {
  /** Voters with a score for every option. */
  voters: number;
  /** Per option, for how many it comes first alone. */
  first: readonly number[];
  /** For how many several options share the first place. */
  tied: number;
  /** How many have the team's first at rank 1, 2, 3 … of their own. */
  rankOfFirst: readonly number[];
};

/** The options a voter has at the top; empty unless every option has a score. */
export function ownWinners({ ranks }: PersonalScores): number[] {
  if (ranks.includes(null)) return [];
  return ranks.flatMap((rank, option) => (rank === 1 ? [option] : []));
}

/** The best own rank of those who come first for the team; null unless every option has a score. */
export function ownRankOf(first: readonly number[], { ranks }: PersonalScores): number | null {
  if (ranks.includes(null)) return null;
  return Math.min(...first.map((option) => ranks[option]!));
}

/** F3: for how many voters each option comes first, and where they have the team's. */
export function countOwnWinners(
  voters: readonly PersonalScores[],
  first: readonly number[],
  options: number,
): OwnWinners {
  const tops = voters.map(ownWinners).filter((top) => top.length > 0);
  const ranks = voters.map((voter) => ownRankOf(first, voter));
  const places = Array.from({ length: options }, (_, option) => option);
  return {
    voters: tops.length,
    first: places.map((option) => tops.filter((top) => top.length === 1 && top[0] === option).length),
    tied: tops.filter((top) => top.length > 1).length,
    rankOfFirst: places.map((place) => ranks.filter((rank) => rank === place + 1).length),
  };
}
