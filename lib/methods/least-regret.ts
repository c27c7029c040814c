import { requireMatrix } from "./require-matrix";
import { weightedSums } from "./weighted-sums";
import { winners } from "./winners";

export type LeastRegret = {
  /** Per option, how far it falls behind the best one under the weights that suit it least; 0 = never behind. */
  regrets: number[];
  /** Per option, which weights those are (the first of equals). */
  worst: number[];
  /** The options whose regret is the smallest. */
  options: number[];
};

/**
 * Minimax regret (Savage 1951, Journal of the American Statistical Association 46, 55–67) over differing weights: whose
 * weights would make us most sorry about each option, and which option keeps that smallest?
 *
 * `values` are merged values of options × criteria; `weightings` are the weights to be ready for: everybody's own, or one row
 * per criterion with all weight on it, which covers every weighting there is (regret is convex in the weights, so its largest
 * value lies at a corner). Regrets are on the scale of the values. Throws a RangeError when either is empty or they do not fit.
 */
export function leastRegret(
  values: readonly (readonly number[])[],
  weightings: readonly (readonly number[])[],
): LeastRegret {
  requireMatrix(weightings);
  const regrets = values.map(() => 0);
  const worst = values.map(() => 0);
  weightings.forEach((weights, index) => {
    const scores = weightedSums(values, weights);
    const best = Math.max(...scores);
    scores.forEach((score, option) => {
      if (best - score <= regrets[option]!) return;
      regrets[option] = best - score;
      worst[option] = index;
    });
  });
  return { regrets, worst, options: winners(regrets.map((regret) => -regret)) };
}
