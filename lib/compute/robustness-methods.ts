import { z } from "zod";
import { bootstrapFirst } from "@/lib/methods/bootstrap-first";
import { entropy } from "@/lib/methods/entropy";
import { finish } from "@/lib/methods/finish";
import { rankTally } from "@/lib/methods/rank-tally";
import { smaa } from "@/lib/methods/smaa";
import { TIE_TOLERANCE } from "@/lib/methods/tie-tolerance";
import { InputError, method } from "./method";
import type { Method } from "./method";
import { matrix, number, weights } from "./shapes";

/** Beyond these sizes an answer would take seconds. */
const mostCriteria = 50;
const mostOptions = 50;
const mostVotes = 100_000;

const criterion = z.int().nonnegative();

function requireSize(rows: number, width: number, most: { rows: number; width: number }, path: string): void {
  if (rows > most.rows || width > most.width)
    throw new InputError(`At most ${most.rows} rows of ${most.width}`, path);
}

/** Robustness of the winner (methods 8.1, 8.2). What is not exact is drawn with a fixed seed. */
export const robustnessMethods: Readonly<Record<string, Method>> = {
  "smaa.exact": method(
    z.strictObject({
      values: matrix(number),
      weight_constraints: z
        .array(z.tuple([criterion, criterion]))
        .max(mostCriteria ** 2)
        .default([]),
    }),
    ({ values, weight_constraints: constraints }) => {
      const criteria = values[0]!.length;
      requireSize(values.length, criteria, { rows: mostOptions, width: mostCriteria }, "values");
      const unknown = constraints.findIndex((pair) => Math.max(...pair) >= criteria);
      if (unknown !== -1) throw new InputError("No such criterion", `weight_constraints.${unknown}`);
      const found = smaa(values, constraints);
      return {
        rank_acceptability: found.rankAcceptability,
        central_weights: found.centralWeights,
        pairwise_winning: found.pairwiseWinning,
        confidence_factor: found.confidenceFactors,
        draws: found.draws,
      };
    },
  ),
  "smaa.samples": method(z.strictObject({ scores: matrix(number, mostVotes) }), ({ scores }) => {
    const options = scores[0]!.length;
    requireSize(scores.length, options, { rows: mostVotes, width: mostOptions }, "scores");
    const tally = rankTally(options, 0, TIE_TOLERANCE);
    for (const sample of scores) tally.add(sample, 1);
    return { rank_acceptability: tally.rankAcceptability(), pairwise_winning: tally.pairwiseWinning() };
  }),
  "smaa.entropy_bits": method(z.strictObject({ p: weights }), ({ p }) => ({ entropy: entropy(p) })),
  "bootstrap.first": method(z.strictObject({ voter_scores: matrix(number) }), ({ voter_scores: scores }) => {
    if (scores.length * scores[0]!.length > mostVotes)
      throw new InputError(`At most ${mostVotes} scores`, "voter_scores");
    const { shares, exact } = finish(bootstrapFirst(scores, { seed: "bootstrap" }));
    return { first_probability: shares, exact };
  }),
};
