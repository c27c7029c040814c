import { z } from "zod";
import { mergeVotes, mergingRules } from "@/lib/methods/merge-votes";
import { renormalise } from "@/lib/methods/renormalise";
import { soleWinner } from "@/lib/methods/sole-winner";
import { twoGroupScores } from "@/lib/methods/two-group-scores";
import { blaming } from "./blaming";
import { InputError, method } from "./method";
import type { Method } from "./method";
import { requireLength } from "./require-length";
import { list, matrix, numberOrMissing, points, voterWeights } from "./shapes";

const merging = z.strictObject({
  votes: matrix(numberOrMissing),
  rule: z.enum(mergingRules),
  voter_weights: points.optional(),
  trim: z.number().min(0).lt(0.5).optional(),
  renormalize: z.boolean().optional(),
});

const twoWays = z.strictObject({
  weights: list(voterWeights),
  ratings: list(matrix(numberOrMissing)),
});

/** Votes of a group as one (methods 4.1, 4.3). */
export const groupMethods: Readonly<Record<string, Method>> = {
  "group.aggregate": method(merging, ({ votes, rule, voter_weights: powers, trim, renormalize = false }) => {
    if (powers !== undefined) requireLength(powers, votes.length, "voter_weights");
    if (rule === "geometric") requireAboveZero(votes, powers);
    const values = votes[0]!.map((_, item) =>
      mergeVotes(
        votes.map((row) => row[item]!),
        rule,
        { powers, trim },
      ),
    );
    return { values: renormalize ? blaming("votes", () => renormalise(values)) : values };
  }),
  "group.two_ways": method(twoWays, ({ weights: ballots, ratings }) => {
    requireLength(ratings, ballots.length, "ratings");
    const criteria = ratings[0]![0]!.length;
    const options = ratings[0]!.length;
    ballots.forEach((ballot, voter) => {
      if (ballot !== null) requireLength(ballot, criteria, `weights.${voter}`);
    });
    ratings.forEach((rated, voter) => {
      requireLength(rated, options, `ratings.${voter}`);
      requireLength(rated[0]!, criteria, `ratings.${voter}.0`);
    });
    const scores = ratings[0]!.map((_, option) =>
      twoGroupScores(
        ballots,
        ratings.map((rated) => rated[option]!),
      ),
    );
    const ofInputs = scores.map(({ ofMeanInputs }) => ofMeanInputs);
    const ofPersonal = scores.map(({ meanOfPersonal }) => meanOfPersonal);
    return {
      score_of_mean_inputs: ofInputs,
      mean_of_personal_scores: ofPersonal,
      covariance_gap: scores.map(({ covarianceGap }) => covarianceGap),
      winner_inputs: soleWinner(ofInputs),
      winner_personal: soleWinner(ofPersonal),
    };
  }),
};

function requireAboveZero(votes: readonly (readonly (number | null)[])[], powers?: readonly number[]): void {
  votes.forEach((row, voter) => {
    const bad = row.findIndex((vote) => vote !== null && vote <= 0 && powers?.[voter] !== 0);
    if (bad !== -1) throw new InputError("A geometric mean needs votes above zero", `votes.${voter}.${bad}`);
  });
}
