import { z } from "zod";
import { consistencyIndex } from "@/lib/methods/consistency-index";
import { consistencyRatio } from "@/lib/methods/consistency-ratio";
import { eigenvectorWeights } from "@/lib/methods/eigenvector-weights";
import { geometricMeanWeights } from "@/lib/methods/geometric-mean-weights";
import { groupPairwiseWeights } from "@/lib/methods/group-pairwise-weights";
import { harkerWeights } from "@/lib/methods/harker-weights";
import { incompleteWeights } from "@/lib/methods/incomplete-weights";
import { isConnected } from "@/lib/methods/is-connected";
import { mostInconsistentPair } from "@/lib/methods/most-inconsistent-pair";
import { optimalCompletion } from "@/lib/methods/optimal-completion";
import { optionPriorities } from "@/lib/methods/option-priorities";
import { hierarchy, hierarchyNode } from "./ahp-hierarchy";
import { InputError, method } from "./method";
import type { Method } from "./method";
import { compared, completeMatrix, pairs, requirePairs } from "./pairs";
import { prioritization, prioritizers } from "./prioritization";
import { requireLength } from "./require-length";
import { list, points } from "./shapes";

/** Filling gaps takes the cube of their number; this many criteria take a fraction of a second. */
const mostToComplete = 20;

const group = z.strictObject({
  n: compared,
  voters: list(pairs),
  mode: z.enum(["aij", "aip"]),
  prioritization,
  // How `aip` merges weights. Judgements (`aij`) are merged by geometric means: no other leaves them reciprocal.
  aggregator: z.enum(["arithmetic", "geometric"]).default("arithmetic"),
  voter_weights: points.optional(),
});

/** Weights from pairwise comparisons, of one and of many, and how far these contradict each other (methods 2.5, 2.6, 2.8, 4.2). */
export const ahpMethods: Readonly<Record<string, Method>> = {
  "ahp.priorities": method(z.strictObject({ n: compared, pairs }), ({ n, pairs }) => {
    const matrix = completeMatrix(n, pairs);
    const { weights, lambda } = eigenvectorWeights(matrix);
    return {
      eigenvector: weights,
      geometric_mean: geometricMeanWeights(matrix),
      lambda_max: lambda,
      ci: consistencyIndex(lambda, n),
      cr: {
        saaty1980: consistencyRatio(lambda, n, "saaty1980"),
        saaty2005: consistencyRatio(lambda, n, "saaty2005"),
        donegan_dodd: consistencyRatio(lambda, n, "donegan_dodd"),
        alonso_lamata: consistencyRatio(lambda, n, "alonso_lamata"),
      },
    };
  }),
  "ahp.inconsistency": method(z.strictObject({ n: compared, pairs }), ({ n, pairs }) => {
    requirePairs(n, pairs);
    const worst = mostInconsistentPair(n, pairs);
    return {
      worst_pair: worst && [worst.i, worst.j],
      current_ratio: worst && worst.ratio,
      inconsistency: worst && worst.inconsistency,
      harker_value: worst && worst.fittingRatio,
      cr_after: worst && worst.consistencyAfter,
    };
  }),
  "ahp.incomplete": method(
    z.strictObject({ n: compared, pairs, optimal_completion: z.boolean().optional() }),
    ({ n, pairs, optimal_completion: complete = false }) => {
      requirePairs(n, pairs);
      if (complete && n > mostToComplete)
        throw new InputError(`Optimal completion takes at most ${mostToComplete} criteria`, "n");
      const optimal = complete ? optimalCompletion(n, pairs) : null;
      return {
        connected: isConnected(n, pairs),
        llsm: incompleteWeights(n, pairs),
        harker: harkerWeights(n, pairs),
        ...(complete && {
          optimal_weights: optimal && optimal.weights,
          optimal_lambda: optimal && optimal.lambda,
        }),
      };
    },
  ),
  "group.ahp": method(group, ({ n, voters, voter_weights: powers, mode, aggregator, prioritization }) => {
    if (powers !== undefined) requireLength(powers, voters.length, "voter_weights");
    const matrices = voters.map((pairs, voter) => completeMatrix(n, pairs, `voters.${voter}`));
    return groupPairwiseWeights(matrices, powers ?? voters.map(() => 1), {
      mode,
      aggregator,
      prioritise: prioritizers[prioritization],
    });
  }),
  "ahp.hierarchy": method(z.strictObject({ prioritization, tree: hierarchyNode }), (input) => ({
    options: optionPriorities(hierarchy(input.tree, input.prioritization)),
  })),
};
