import { additiveScore } from "./additive-score";
import { distanceMatrix } from "./distance-matrix";
import { kendallW } from "./kendall-w";
import { linearValue } from "./linear-value";
import { mergeVotes } from "./merge-votes";
import { mergeWeights } from "./merge-weights";
import { rank } from "./rank";
import { screenMustHaves } from "./screen-must-haves";
import type { MustHave } from "./screen-must-haves";
import { soleWinner } from "./sole-winner";
import { totalVariation } from "./total-variation";

/** What one person brings: weights that sum to 1 (null: abstains) and ratings, options × criteria (null: can't judge). */
export type WorkshopVoter = {
  power: number;
  weights: readonly number[] | null;
  ratings: readonly (readonly (number | null)[])[];
};

export type Workshop = {
  voters: readonly WorkshopVoter[];
  /** The worst and the best rating there is. */
  scale: readonly [lowest: number, highest: number];
  /** Limits on team values from 0 to 100. */
  mustHaves: readonly MustHave[];
};

/** What comes out of a workshop; values and scores are 0–100, null where nothing can be said. */
export type WorkshopResult = {
  weights: number[] | null;
  /** Options × criteria: the team's values. */
  values: (number | null)[][];
  scores: (number | null)[];
  passes: boolean[];
  /** Null too for an option that fails a must-have. */
  ranks: (number | null)[];
  winner: number | null;
  /** Voters × options; null for a voter without weights, and where they could not judge something that has weight. */
  personalScores: ((number | null)[] | null)[];
  kendallW: number | null;
  /** How much weight would have to move between each two voters. */
  weightDistance: (number | null)[][];
};

/**
 * From everybody's weights and ratings to the winner, by the default rules (methods 4.1, 5): the mean of weights and, cell by
 * cell, of ratings, by voting power; the additive score of these means; must-haves on them.
 *
 * Kendall's W is of the personal scores of those who have power and a score for every option. Throws a RangeError without
 * voters or options, on lists of different lengths, ratings off the scale, a scale without length, and powers or weights that
 * are negative or not finite.
 */
export function workshopResult({ voters, scale: [lowest, highest], mustHaves }: Workshop): WorkshopResult {
  requireOneShape(voters);
  const powers = voters.map(({ power }) => power);
  const weighing = voters.filter((voter) => voter.weights !== null);
  const weights = mergeWeights(
    weighing.map((voter) => voter.weights!),
    weighing.map(({ power }) => power),
  );
  const rated = voters.map(({ ratings }) => ratings.map((row) => row.map(asValue)));
  const values = rated[0]!.map((row, option) =>
    row.map((_, criterion) =>
      mergeVotes(
        rated.map((own) => own[option]![criterion]!),
        "mean",
        { powers },
      ),
    ),
  );
  const scores = values.map((row) => weights && additiveScore(weights, row));
  const { passes } = screenMustHaves(values, mustHaves);
  const inTheRunning = scores.map((score, option) => (passes[option] ? score : null));
  const personalScores = voters.map(
    (voter, v) => voter.weights && rated[v]!.map((row) => additiveScore(voter.weights!, row)),
  );
  const judges = personalScores.flatMap((own, voter) => {
    const complete = own?.filter((score) => score !== null) ?? [];
    return complete.length === values.length && powers[voter]! > 0 ? [complete] : [];
  });
  return {
    weights,
    values,
    scores,
    passes,
    ranks: rank(inTheRunning),
    winner: soleWinner(inTheRunning),
    personalScores,
    kendallW: kendallW(judges).w,
    weightDistance: distanceMatrix(
      voters.map((voter) => voter.weights),
      (own, other) => own && other && totalVariation(own, other),
    ),
  };

  function asValue(rating: number | null): number | null {
    if (rating === null) return null;
    if (!(rating >= lowest && rating <= highest)) throw new RangeError(`Rating outside its scale: ${rating}`);
    const value = linearValue(rating, { worst: lowest, best: highest, scale: 100 });
    if (value === null) throw new RangeError("A rating scale needs two different ends");
    return value;
  }
}

function requireOneShape(voters: readonly WorkshopVoter[]): void {
  const options = voters[0]?.ratings.length ?? 0;
  const criteria = voters[0]?.ratings[0]?.length;
  const fits = ({ weights, ratings }: WorkshopVoter) =>
    ratings.length === options &&
    [...ratings, weights ?? ratings[0]!].every((row) => row.length === criteria);
  if (options === 0 || !voters.every(fits))
    throw new RangeError("Everybody weighs and rates the same options and criteria");
}
