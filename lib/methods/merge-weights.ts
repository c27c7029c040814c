import { normalise } from "./normalise";

/**
 * The team's weights: every ballot is normalised to 1, then the arithmetic mean per criterion by voting power (one each
 * unless given), renormalised.
 *
 * Each ballot holds one person's points, criteria in the same order everywhere. Ballots with nothing but zeros abstain
 * and drop out. Sums run in the order given: pass ballots in voter id order. Null when no ballot counts. Throws a
 * RangeError on lists of different lengths and on points and powers that `normalise` refuses.
 */
export function mergeWeights(
  ballots: readonly (readonly number[])[],
  powers: readonly number[] = ballots.map(() => 1),
): number[] | null {
  if (powers.length !== ballots.length) throw new RangeError("One voting power per ballot");
  if (normalise(powers) === null) return null;
  const sums = ballots[0]!.map(() => 0);
  ballots.forEach((ballot, voter) => {
    if (ballot.length !== sums.length) throw new RangeError("Ballots must weigh the same criteria");
    normalise(ballot)?.forEach((weight, index) => (sums[index]! += powers[voter]! * weight));
  });
  // Dividing by the power of all and renormalising are one division here.
  return normalise(sums);
}
