import { normalise } from "./normalise";
import { totalVariation } from "./total-variation";

/**
 * How far each voter's weights are from the mean weights of the others, as total variation, 0–1.
 *
 * Rows are voters' points; each is normalised. Null for who abstains (all zeros), and for everybody when there is nobody
 * else. Throws a RangeError on rows of different lengths and on points that `normalise` refuses.
 */
export function distanceToOthers(ballots: readonly (readonly number[])[]): (number | null)[] {
  const weights = ballots.map(normalise);
  const counted = weights.filter((row) => row !== null);
  const sums = ballots[0]?.map((_, criterion) => counted.reduce((sum, row) => sum + row[criterion]!, 0));
  if (ballots.some((ballot) => ballot.length !== sums?.length))
    throw new RangeError("Ballots must weigh the same criteria");
  return weights.map((own) => {
    if (own === null || counted.length < 2) return null;
    const others = sums!.map((sum, criterion) => (sum - own[criterion]!) / (counted.length - 1));
    return totalVariation(own, others);
  });
}
