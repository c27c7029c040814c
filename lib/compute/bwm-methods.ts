import { z } from "zod";
import { bestWorstProblem } from "@/lib/methods/best-worst-answers";
import { bestWorstConsistency } from "@/lib/methods/best-worst-consistency";
import { bestWorstWeights } from "@/lib/methods/best-worst-weights";
import { InputError, method } from "./method";
import type { Method } from "./method";
import { list, mostCompared, number } from "./shapes";

const names = {
  best: "best",
  worst: "worst",
  bestToOthers: "best_to_others",
  othersToWorst: "others_to_worst",
} as const;

const answers = z.strictObject({
  best: number,
  worst: number,
  best_to_others: list(number, mostCompared),
  others_to_worst: list(number, mostCompared),
});

/** Weights by comparison with the best and the worst criterion (methods 2.7). */
export const bwmMethods: Readonly<Record<string, Method>> = {
  "bwm.linear": method(
    answers,
    ({ best, worst, best_to_others: bestToOthers, others_to_worst: othersToWorst }) => {
      const given = { best, worst, bestToOthers, othersToWorst };
      const problem = bestWorstProblem(given);
      if (problem !== null) {
        const place = problem.index === undefined ? "" : `.${problem.index}`;
        throw new InputError(problem.message, `${names[problem.field]}${place}`);
      }
      const { weights, ksi } = bestWorstWeights(given);
      // The linear model has no second optimum: see bestWorstWeights.
      return { weights, ksi, input_based_cr: bestWorstConsistency(given), unique: true };
    },
  ),
};
