/** The answers of the best-worst method (Rezaei 2015). Criteria are numbered from 0. */
export type BestWorstAnswers = {
  /** The most important criterion. */
  best: number;
  /** The least important one; the same as `best` only when it is the only one. */
  worst: number;
  /** How many times as important the best criterion is as each: 1 or more, 1 for itself. */
  bestToOthers: readonly number[];
  /** How many times as important each criterion is as the worst: 1 or more, 1 for itself. */
  othersToWorst: readonly number[];
};

/** Answers above this are a slip; the scale of the method ends at 9. */
const LARGEST_ANSWER = 1e12;

/** What is wrong with answers that cannot be meant, and where; null when nothing is. */
export function bestWorstProblem(
  answers: BestWorstAnswers,
): { field: keyof BestWorstAnswers; index?: number; message: string } | null {
  const { best, worst, bestToOthers, othersToWorst } = answers;
  const n = bestToOthers.length;
  if (n === 0) return { field: "bestToOthers", message: "There is no criterion" };
  if (othersToWorst.length !== n)
    return { field: "othersToWorst", message: `${othersToWorst.length} answers, expected ${n}` };
  for (const field of ["best", "worst"] as const) {
    const exists = Number.isInteger(answers[field]) && answers[field] >= 0 && answers[field] < n;
    if (!exists) return { field, message: `No such criterion: they are numbered from 0 to ${n - 1}` };
  }
  if (best === worst && n > 1)
    return { field: "worst", message: "The worst criterion has to be another than the best" };
  for (const field of ["bestToOthers", "othersToWorst"] as const) {
    const index = answers[field].findIndex((answer) => !(answer >= 1 && answer <= LARGEST_ANSWER));
    if (index >= 0) return { field, index, message: `Answers are numbers from 1 to ${LARGEST_ANSWER}` };
  }
  const itself = "A criterion is as important as itself: 1";
  if (bestToOthers[best] !== 1) return { field: "bestToOthers", index: best, message: itself };
  if (othersToWorst[worst] !== 1) return { field: "othersToWorst", index: worst, message: itself };
  if (bestToOthers[worst] !== othersToWorst[best]) {
    const message = `Best against worst is answered twice, ${bestToOthers[worst]} and ${othersToWorst[best]}`;
    return { field: "othersToWorst", index: best, message };
  }
  return null;
}

/** Throws a RangeError on answers that cannot be meant. */
export function requireBestWorst(answers: BestWorstAnswers): void {
  const problem = bestWorstProblem(answers);
  if (problem !== null) throw new RangeError(`${problem.field}: ${problem.message}`);
}
