import { z } from "zod";
import { additiveInterval } from "@/lib/methods/additive-interval";
import { additiveScore } from "@/lib/methods/additive-score";
import { certainRanks } from "@/lib/methods/certain-ranks";
import { dominance } from "@/lib/methods/dominance";
import { knownScore } from "@/lib/methods/known-score";
import { netFlows } from "@/lib/methods/net-flows";
import { normalise } from "@/lib/methods/normalise";
import { rank } from "@/lib/methods/rank";
import { topsis, topsisNormalizations } from "@/lib/methods/topsis";
import { weightedProducts } from "@/lib/methods/weighted-products";
import { blaming } from "./blaming";
import { InputError, method } from "./method";
import type { Method } from "./method";
import { requireLength } from "./require-length";
import { directionList, matrix, mostCompared, number, numberOrMissing, points, weights } from "./shapes";

const additive = z.strictObject({ values: matrix(numberOrMissing), weights });

const missing = z.strictObject({
  values: matrix(numberOrMissing),
  weights,
  scale: z.tuple([number, number]).refine(([lo, hi]) => lo < hi, "The lower end comes first"),
});

const product = z.strictObject({
  performance: matrix(number.positive()),
  directions: directionList,
  weights: points,
  normalize: z.boolean().optional(),
  normalize_weights: z.boolean().optional(),
});

const closeness = z.strictObject({
  performance: matrix(number),
  directions: directionList,
  weights: points,
  normalize: z.enum(topsisNormalizations).optional(),
});

const outranking = z.strictObject({
  performance: matrix(number, mostCompared),
  directions: directionList,
  weights,
});

/** Options by their scores (methods 5). */
export const scoreMethods: Readonly<Record<string, Method>> = {
  "score.additive": method(additive, ({ values, weights }) => {
    requireLength(weights, values[0]!.length, "weights");
    const scores = values.map((row) => additiveScore(weights, row));
    return { scores, ranks: rank(scores) };
  }),
  "score.missing": method(missing, ({ values, weights, scale }) => {
    requireLength(weights, values[0]!.length, "weights");
    requireWithin(values, scale);
    const intervals = values.map((row) => additiveInterval(weights, row, scale));
    return {
      lower: intervals.map(({ low }) => low),
      upper: intervals.map(({ high }) => high),
      renormalized: values.map((row) => knownScore(weights, row)),
      ranks: certainRanks(intervals),
    };
  }),
  "score.wpm": method(product, ({ normalize, normalize_weights: rescale = true, ...input }) => {
    requireFit(input);
    const weights = rescale ? normalise(input.weights)! : input.weights;
    return blaming("weights", () =>
      weightedProducts(input.performance, input.directions, weights, { normalize }),
    );
  }),
  "score.topsis": method(closeness, (input) => {
    requireFit(input);
    return topsis(input.performance, input.directions, input.weights, input.normalize);
  }),
  "score.promethee2": method(outranking, (input) => {
    requireFit(input);
    return { net_flow: netFlows(input.performance, input.directions, input.weights) };
  }),
  "score.dominance": method(z.strictObject({ values: matrix(number, mostCompared) }), ({ values }) =>
    dominance(values),
  ),
};

function requireFit(input: { performance: number[][]; directions: unknown[]; weights: number[] }): void {
  requireLength(input.directions, input.performance[0]!.length, "directions");
  requireLength(input.weights, input.performance[0]!.length, "weights");
  if (!input.weights.some((weight) => weight > 0)) throw new InputError("All weights are zero", "weights");
}

function requireWithin(
  values: readonly (readonly (number | null)[])[],
  [lo, hi]: readonly [number, number],
): void {
  values.forEach((row, option) => {
    const outside = row.findIndex((value) => value !== null && (value < lo || value > hi));
    if (outside !== -1) throw new InputError("Outside the scale", `values.${option}.${outside}`);
  });
}
