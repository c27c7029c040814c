import { requireBestWorst } from "./best-worst-answers";
import type { BestWorstAnswers } from "./best-worst-answers";
import { shares } from "./shares";
import { sum } from "./sum";

/** The points at which w_B is within `reach` of `slope` times w_W. */
type Strip = { slope: number; reach: number };

/**
 * Weights by the linear best-worst method, summing to 1, and the largest deviation ξ: the smallest one for which
 * |w_B − a_Bj w_j| ≤ ξ for every j but the best, and |w_j − a_jW w_W| ≤ ξ for every j but the worst (Rezaei 2016). ξ = 0
 * means that no answer contradicts another. One criterion weighs 1. Throws a RangeError on answers that
 * `bestWorstProblem` describes.
 *
 * This linear program has a closed form, and never more than one solution. Only ratios matter, so let ξ be 1 and the sum
 * of the weights as large as it can be. By its two answers a w_j exists if w_B and w_W fit
 * |w_B − a_Bj a_jW w_W| ≤ a_Bj + 1; best against worst says |w_B − a_BW w_W| ≤ 1. All these are strips that rise from
 * left to right, so the last point they share is the largest in w_W and in w_B at once, and every w_j may then be as
 * large as its two answers allow.
 */
export function bestWorstWeights(answers: BestWorstAnswers): { weights: number[]; ksi: number } {
  requireBestWorst(answers);
  const { best, worst, bestToOthers, othersToWorst } = answers;
  // Best against worst stands in the strip of the worst; that of the best is wider and takes nothing away.
  const strips = bestToOthers.map((times, j) => ({
    slope: times * othersToWorst[j]!,
    reach: j === worst ? 1 : times + 1,
  }));
  const furthest = Math.min(
    ...strips.map((one) => Math.min(...strips.map((other) => lastCommon(one, other)))),
  );
  if (furthest === Infinity) return { weights: shares(bestToOthers.map((times) => 1 / times)), ksi: 0 };
  const highest = Math.min(...strips.map(({ slope, reach }) => slope * furthest + reach));
  const largest = bestToOthers.map((times, j) => {
    if (j === best) return highest;
    if (j === worst) return furthest;
    return Math.min((highest + 1) / times, othersToWorst[j]! * furthest + 1);
  });
  return { weights: shares(largest), ksi: 1 / sum(largest) };
}

/** The w_W at which the lower edge of the steeper strip leaves the other one through its upper edge. */
function lastCommon(steeper: Strip, other: Strip): number {
  if (steeper.slope <= other.slope) return Infinity;
  return (steeper.reach + other.reach) / (steeper.slope - other.slope);
}
