import { z } from "zod";
import { agreement } from "@/lib/methods/agreement";
import { distanceMatrix } from "@/lib/methods/distance-matrix";
import { euclideanDistance } from "@/lib/methods/euclidean-distance";
import { farVoters } from "@/lib/methods/far-voters";
import { kendallW } from "@/lib/methods/kendall-w";
import { kendallWIncomplete } from "@/lib/methods/kendall-w-incomplete";
import { meanAbsDifference } from "@/lib/methods/mean-abs-difference";
import { orderedVote } from "@/lib/methods/ordered-vote";
import { rankingDistance } from "@/lib/methods/ranking-distance";
import { rwg } from "@/lib/methods/rwg";
import { spread } from "@/lib/methods/spread";
import { tastleWierman } from "@/lib/methods/tastle-wierman";
import { totalVariation } from "@/lib/methods/total-variation";
import { weightOverlap } from "@/lib/methods/weight-overlap";
import { InputError, method } from "./method";
import type { Method } from "./method";
import { list, matrix, number, numberOrMissing, points } from "./shapes";

/** Every voter is compared with every other: 125,000 pairs are answered at once, a million would keep the server. */
const mostVotersToPair = 500;

/** Agreement of ratings, rankings and weights (methods 6). */
export const agreementMethods: Readonly<Record<string, Method>> = {
  "agreement.kendall_w": method(
    z.strictObject({
      ratings: matrix(numberOrMissing),
      higher_is_better: z.boolean().default(true),
      missing: z.literal("listwise_voters").optional(),
    }),
    (input) => {
      const ratings = completeRows(input.ratings, input.missing !== undefined);
      const found = kendallW(ratings, input.higher_is_better);
      return {
        W: found.w,
        W_uncorrected: found.uncorrected,
        mean_spearman: found.meanSpearman,
        chi2: found.chiSquared,
        df: found.df,
        p: found.p,
        rank_sums: ratings.length === 0 ? null : found.rankSums,
      };
    },
  ),
  "agreement.kendall_w_missing": method(z.strictObject({ ratings: matrix(numberOrMissing) }), (input) => {
    const found = kendallWIncomplete(pairable(input.ratings, "ratings"));
    return {
      W: found.w,
      mean_spearman: found.meanSpearman,
      mean_ratings_per_object: found.ratingsPerObject,
    };
  }),
  "agreement.spread": method(z.strictObject({ ratings: list(number) }), (input) => {
    const { meanAbsDev, ...found } = spread(input.ratings);
    return { ...found, mean_abs_dev: meanAbsDev };
  }),
  "agreement.rwg": method(
    z.strictObject({ ratings: list(number), categories: z.int().min(2) }),
    ({ ratings, categories }) => {
      if (Math.max(...ratings) - Math.min(...ratings) > categories - 1)
        throw new InputError("Ratings lie further apart than the categories", "ratings");
      const found = rwg(ratings, categories);
      return {
        rwg: found.rwg,
        variance: found.variance,
        null_variance: found.nullVariance,
        rwg_star_max_dissensus: found.fromMaximum,
      };
    },
  ),
  "agreement.van_der_eijk": method(z.strictObject({ frequencies: points }), (input) => {
    const level = agreement(input.frequencies);
    return { A: level, polarization: level === null ? null : (1 - level) / 2 };
  }),
  "agreement.tastle_wierman": method(z.strictObject({ frequencies: points }), (input) => ({
    consensus: tastleWierman(input.frequencies),
  })),
  "agreement.goepel": method(
    z.strictObject({ weights: matrix(number.nonnegative()), scale_max: number.min(1).nullable() }),
    (input) => {
      const found = weightOverlap(input.weights, input.scale_max);
      return {
        [input.scale_max === null ? "relative_homogeneity" : "S_star"]: found.overlap,
        S: found.similarity,
        H_alpha: found.alpha,
        H_beta: found.beta,
        H_gamma: found.gamma,
      };
    },
  ),
  "agreement.distances": method(z.strictObject({ votes: matrix(numberOrMissing) }), (input) => {
    const votes = pairable(input.votes, "votes");
    return {
      total_variation: distanceMatrix(votes, totalVariation),
      mean_abs_difference: distanceMatrix(votes, meanAbsDifference),
      euclidean: distanceMatrix(votes, euclideanDistance),
      ranking: distanceMatrix(votes.map(orderedVote), rankingDistance),
    };
  }),
  "agreement.outliers": method(
    z.strictObject({ distances: list(number), cutoff: number.positive() }),
    (input) => farVoters(input.distances, input.cutoff),
  ),
};

/** The rows without gaps. A gap is refused by name unless its row may be dropped. */
function completeRows(rows: readonly (readonly (number | null)[])[], drop: boolean): number[][] {
  return rows.flatMap((row, voter) => {
    const complete = row.filter((rating) => rating !== null);
    if (complete.length === row.length) return [complete];
    if (drop) return [];
    const way = 'Say missing: "listwise_voters", or use agreement.kendall_w_missing';
    throw new InputError(`A rating is missing. ${way}`, `ratings.${voter}.${row.indexOf(null)}`);
  });
}

function pairable<Row>(rows: readonly Row[], path: string): readonly Row[] {
  if (rows.length <= mostVotersToPair) return rows;
  throw new InputError(`More than ${mostVotersToPair} voters to compare in pairs`, path);
}
