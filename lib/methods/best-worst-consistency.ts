import { requireBestWorst } from "./best-worst-answers";
import type { BestWorstAnswers } from "./best-worst-answers";

/**
 * How far the answers of the best-worst method contradict each other, before any weights: the largest
 * |a_Bj · a_jW − a_BW| / (a_BW² − a_BW) over the criteria j; 0 is not at all, and 0 by definition when a_BW = 1 (Liang,
 * Brunelli & Rezaei 2020). Throws a RangeError on answers that `bestWorstProblem` describes.
 */
export function bestWorstConsistency(answers: BestWorstAnswers): number {
  requireBestWorst(answers);
  const { worst, bestToOthers, othersToWorst } = answers;
  const direct = bestToOthers[worst]!;
  if (direct === 1) return 0;
  const detours = bestToOthers.map((answer, index) => Math.abs(answer * othersToWorst[index]! - direct));
  return Math.max(...detours) / (direct ** 2 - direct);
}
