import { geometricMean } from "./geometric-mean";
import { trimmedMean } from "./trimmed-mean";
import { weightedMean } from "./weighted-mean";
import { weightedMedian } from "./weighted-median";

/** The rules by which votes on one weight or cell become one number. */
export const mergingRules = ["mean", "median", "trimmed", "geometric"] as const;
export type MergingRule = (typeof mergingRules)[number];

/** The share of votes that `trimmed` drops at each end unless told. */
const usualTrim = 0.1;

/**
 * What a team's votes on one weight or cell come to (methods 4.1). Only those who answered count; null is a missing vote.
 * `powers` are the voting powers, one per voter, one each unless given; with power 0 a vote has no influence.
 *
 * Null when nobody with power answered. Throws a RangeError on lists of different lengths, a value that is not finite, a
 * negative power, and with `geometric` on a vote that is not above zero.
 */
export function mergeVotes(
  votes: readonly (number | null)[],
  rule: MergingRule,
  { powers = votes.map(() => 1), trim = usualTrim }: { powers?: readonly number[]; trim?: number } = {},
): number | null {
  if (powers.length !== votes.length) throw new RangeError("One voting power per voter");
  const values: number[] = [];
  const shares: number[] = [];
  for (const [voter, value] of votes.entries()) {
    const power = powers[voter]!;
    if (value === null || power === 0) continue;
    values.push(value);
    shares.push(power);
  }
  switch (rule) {
    case "mean":
      return weightedMean(values, shares);
    case "median":
      return weightedMedian(values, shares);
    case "trimmed":
      return trimmedMean(values, trim, shares);
    case "geometric":
      return geometricMean(values, shares);
  }
}
