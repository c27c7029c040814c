import { z } from "zod";
import { incompleteWeights } from "@/lib/methods/incomplete-weights";
import { normalise } from "@/lib/methods/normalise";
import { rankSchemes, rankWeights } from "@/lib/methods/rank-weights";
import { workshopResult } from "@/lib/methods/workshop-result";
import { InputError, method } from "./method";
import type { Method } from "./method";
import { pairs, requirePairs } from "./pairs";
import { requireLength } from "./require-length";
import { matrix, mostCompared, number, numberOrMissing, points } from "./shapes";

/** Each voter's weights are compared with each other's. */
const mostVoters = 500;

/** Names, or how many there are. */
const things = z.union([z.array(z.string()).min(1).max(mostCompared), z.int().min(1).max(mostCompared)]);

const weighing = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["points", "sliders", "swing"]), values: points }),
  z.strictObject({
    kind: z.literal("ranking"),
    ranks: z.array(z.number().min(1)).min(1).max(mostCompared),
    scheme: z.enum(rankSchemes).default("rs"),
  }),
  z.strictObject({ kind: z.literal("pairwise"), pairs }),
]);

const workshop = z.strictObject({
  criteria: things,
  options: things,
  rating_scale: z.tuple([number, number]).refine(([lo, hi]) => lo < hi, "The lower end comes first"),
  voters: z
    .array(
      z.strictObject({
        name: z.string(),
        voter_weight: number.nonnegative().default(1),
        weights: weighing.nullable(),
        ratings: matrix(numberOrMissing, mostCompared),
      }),
    )
    .min(1)
    .max(mostVoters),
  must_have: z
    .array(
      z.strictObject({
        criterion: z.union([z.int().nonnegative(), z.string()]),
        op: z.enum([">=", "<="]),
        limit: number,
      }),
    )
    .max(mostCompared)
    .default([]),
});

type Given = z.infer<typeof workshop>;

/** A whole workshop, from everybody's votes to the winner (methods 4, 5). */
export const workshopMethod: Readonly<Record<string, Method>> = {
  "workshop.end_to_end": method(workshop, (given) => {
    requireRatings(given);
    const voters = given.voters.map(({ voter_weight: power, weights, ratings }, voter) => ({
      power,
      weights: weights && weightsFrom(weights, countOf(given.criteria), `voters.${voter}.weights`),
      ratings,
    }));
    const mustHaves = given.must_have.map((rule, index) => ({
      ...rule,
      criterion: numberOf(rule.criterion, given.criteria, `must_have.${index}.criterion`),
    }));
    const found = workshopResult({ voters, scale: given.rating_scale, mustHaves });
    return {
      voter_weights_on_criteria: voters.map(({ weights }) => weights),
      group_weights: found.weights,
      group_values: found.values,
      scores: found.scores,
      passes_must_have: found.passes,
      ranks: found.ranks,
      winner: found.winner,
      personal_scores: found.personalScores,
      kendall_w: found.kendallW,
      weight_distance: found.weightDistance,
    };
  }),
};

/** The weights a voter arrives at. Nothing but zeros is an abstention, and so are pairs that do not hang together. */
function weightsFrom(given: z.infer<typeof weighing>, criteria: number, path: string): number[] | null {
  switch (given.kind) {
    case "ranking":
      requireLength(given.ranks, criteria, `${path}.ranks`);
      return rankWeights(given.ranks, given.scheme);
    case "pairwise":
      requirePairs(criteria, given.pairs, `${path}.pairs`);
      return incompleteWeights(criteria, given.pairs);
    default:
      requireLength(given.values, criteria, `${path}.values`);
      return normalise(given.values);
  }
}

function requireRatings({ voters, options, criteria, rating_scale: [lo, hi] }: Given): void {
  voters.forEach(({ ratings }, voter) => {
    const path = `voters.${voter}.ratings`;
    requireLength(ratings, countOf(options), path);
    ratings.forEach((row, option) => {
      requireLength(row, countOf(criteria), `${path}.${option}`);
      const outside = row.findIndex((rating) => rating !== null && (rating < lo || rating > hi));
      if (outside !== -1) throw new InputError("Outside the rating scale", `${path}.${option}.${outside}`);
    });
  });
}

function countOf(things: readonly string[] | number): number {
  return typeof things === "number" ? things : things.length;
}

function numberOf(criterion: number | string, criteria: readonly string[] | number, path: string): number {
  const named = typeof criteria === "number" ? [] : criteria;
  const index = typeof criterion === "number" ? criterion : named.indexOf(criterion);
  const ambiguous = typeof criterion === "string" && named.lastIndexOf(criterion) !== index;
  if (index === -1 || index >= countOf(criteria) || ambiguous)
    throw new InputError("Not the number or the name of one criterion", path);
  return index;
}
