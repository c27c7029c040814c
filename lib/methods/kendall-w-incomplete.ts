import { orderedVote } from "./ordered-vote";
import { rankCorrelation } from "./spearman";

/** Concordance of voters who did not all rate everything. */
export type IncompleteConcordance = {
  w: number | null;
  /** Weighted mean of the pairwise Spearman coefficients. */
  meanSpearman: number | null;
  /** k: ratings per object, over the voters with at least two ratings; null without objects. */
  ratingsPerObject: number | null;
};

/**
 * Kendall's W where ratings are missing: W = (1 + ρ(k − 1))/k with ρ the mean of the pairwise coefficients over common
 * objects, weighted by their number − 1 (Taylor 1987, Biometrics 43, 409–416; Brückl 2011; R package irrNA).
 *
 * `ratings` are voters × objects, null where missing; only each voter's order counts. Voters with fewer than two ratings
 * order nothing and are left out. As in irrNA, a pair of which one voter ties all common objects counts as ρ = 0. With
 * ties W differs slightly from `kendallW`, which corrects them otherwise. Null when no pair of voters has an order to
 * compare; W also below one rating per object. Throws a RangeError on rows of different lengths and on ratings that are
 * not finite.
 */
export function kendallWIncomplete(ratings: readonly (readonly (number | null)[])[]): IncompleteConcordance {
  const objects = ratings[0]?.length ?? 0;
  if (ratings.some((row) => row.length !== objects)) throw new RangeError("Voters must be asked the same");
  const voters = ratings.map(orderedVote).filter(({ order }) => order.length >= 2);
  let weighted = 0;
  let weights = 0;
  let compared = false;
  voters.forEach((own, index) => {
    for (const other of voters.slice(index + 1)) {
      const { rho, common } = rankCorrelation(own, other);
      const weight = Math.max(0, common - 1);
      weights += weight;
      weighted += weight * (rho ?? 0);
      compared ||= rho !== null;
    }
  });
  const k = objects === 0 ? null : voters.reduce((sum, { order }) => sum + order.length, 0) / objects;
  if (k === null || !compared) return { w: null, meanSpearman: null, ratingsPerObject: k };
  const meanSpearman = weighted / weights;
  return { w: k < 1 ? null : (1 + meanSpearman * (k - 1)) / k, meanSpearman, ratingsPerObject: k };
}
