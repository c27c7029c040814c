import { z } from "zod";
import { criticalCriterion } from "@/lib/methods/critical-criterion";
import type { SmallestChange } from "@/lib/methods/critical-criterion";
import { oneWay } from "@/lib/methods/one-way";
import { smallestWeightChange } from "@/lib/methods/smallest-weight-change";
import { InputError, method } from "./method";
import type { Method } from "./method";
import { matrix, number, weights } from "./shapes";

/** The most options and criteria: every pair of options is looked at on every criterion. */
const most = 200;

const weighted = { values: matrix(number), weights };

function requireFit(input: { values: number[][]; weights: number[] }): void {
  const [options, criteria] = [input.values.length, input.values[0]?.length];
  if (input.weights.length !== criteria)
    throw new InputError(`${input.weights.length} weights for ${criteria} criteria`, "weights");
  if (options > most || criteria > most)
    throw new InputError(`At most ${most} options and ${most} criteria`, "values");
}

const pair = (change: SmallestChange | null) => change && [change.criterion, change.size];

/**
 * Sensitivity of the winner (methods 7.1–7.3). Where options tie, the first of them stands for all as the winner; a pair
 * "i-j" names options by number in either order.
 */
export const sensitivityMethods: Readonly<Record<string, Method>> = {
  "sensitivity.one_way": method(
    z.strictObject({ ...weighted, criterion: z.int().nonnegative() }),
    ({ criterion, ...input }) => {
      requireFit(input);
      if (criterion >= input.weights.length) throw new InputError("No such criterion", "criterion");
      const found = oneWay(input.values, input.weights, criterion);
      return {
        winner_now: found.winnersNow[0],
        winners_now: found.winnersNow,
        segments: found.segments.map(({ from, to, winners }) => [from, to, winners[0]]),
        segment_winners: found.segments.map(({ winners }) => winners),
        flip_points: found.flipPoints,
        nearest_below: found.nearestBelow,
        nearest_above: found.nearestAbove,
        scores_at_0: found.scoresAt0,
        scores_at_1: found.scoresAt1,
      };
    },
  ),
  "sensitivity.triantaphyllou_sanchez": method(z.strictObject(weighted), (input) => {
    requireFit(input);
    const found = criticalCriterion(input.values, input.weights);
    return {
      preferences: found.preferences,
      ranks: found.ranks,
      delta: Object.fromEntries(
        found.pairs.flatMap(({ options: [i, j], deltas }) => [
          [`${i}-${j}`, deltas],
          [`${j}-${i}`, deltas],
        ]),
      ),
      relative_any: pair(found.relativeAny),
      relative_top: pair(found.relativeTop),
      absolute_any: pair(found.absoluteAny),
      absolute_top: pair(found.absoluteTop),
    };
  }),
  "sensitivity.min_change": method(z.strictObject(weighted), (input) => {
    requireFit(input);
    const { winner, perChallenger, least, nearest } = smallestWeightChange(input.values, input.weights);
    return {
      winner_now: winner,
      l1: least && 2 * least.change.moved,
      l1_challenger: least && least.challenger,
      l1_weights: least && least.change.weights,
      l2: nearest && nearest.change.distance,
      l2_challenger: nearest && nearest.challenger,
      l2_weights: nearest && nearest.change.weights,
      per_challenger: Object.fromEntries(
        perChallenger.map((row) => [
          row.challenger,
          { l1: row.least && 2 * row.least.moved, l2: row.nearest && row.nearest.distance },
        ]),
      ),
    };
  }),
};
