import { normalise } from "./normalise";

/**
 * The team's weights: every ballot is normalised to 1, then the arithmetic mean per criterion, renormalised.
 *
 * Each ballot holds one person's points, criteria in the same order everywhere. Ballots with nothing but zeros abstain
 * and drop out. Sums run in the order given: pass ballots in voter id order. Null when no ballot counts. Throws a
 * RangeError on ballots of different lengths and on points that `normalise` refuses.
 */
export function mergeWeights(ballots: readonly (readonly number[])[]): number[] | null {
  const criteria = ballots[0]?.length ?? 0;
  const sums = Array.from({ length: criteria }, () => 0);
  for (const ballot of ballots) {
    if (ballot.length !== criteria) throw new RangeError("Ballots must weigh the same criteria");
    normalise(ballot)?.forEach((weight, index) => {
      sums[index] = sums[index]! + weight;
    });
  }
  // Dividing by the number of voters and renormalising are one division here.
  return normalise(sums);
}
