/** One answer: criterion a is x times as important as criterion b, x from 1 to 1e12. Criteria are numbered from 0. */
export type Judgement = readonly [a: number, b: number, x: number];

/** A judgement the way round in which i < j: w_i / w_j is judged to be `ratio`, any number above 0. */
export type Comparison = { i: number; j: number; ratio: number };

/** Nobody means more; Saaty's scale ends at 9. */
const LARGEST_ANSWER = 1e12;

/** What is wrong with the first judgement that cannot be meant; null when all can. */
export function judgementProblem(
  n: number,
  judgements: readonly Judgement[],
): { index: number; message: string } | null {
  const answered = new Set<number>();
  for (const [index, judgement] of judgements.entries()) {
    const message = problemOf(n, judgement, answered);
    if (message !== null) return { index, message };
  }
  return null;
}

/**
 * The judgements of n criteria, each with i < j, in order of i and j. Throws a RangeError when n is not a whole number
 * of at least 1, a criterion does not exist, is compared with itself or twice with the same other one, or x is not
 * a number from 1 to 1e12.
 */
export function comparisons(n: number, judgements: readonly Judgement[]): Comparison[] {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`Not a number of criteria: ${n}`);
  const problem = judgementProblem(n, judgements);
  if (problem !== null) throw new RangeError(`Judgement ${problem.index}: ${problem.message}`);
  return judgements
    .map(([a, b, x]) => (a < b ? { i: a, j: b, ratio: x } : { i: b, j: a, ratio: 1 / x }))
    .sort((one, other) => one.i - other.i || one.j - other.j);
}

function problemOf(n: number, [a, b, x]: Judgement, answered: Set<number>): string | null {
  const missing = [a, b].find((index) => !(Number.isInteger(index) && index >= 0 && index < n));
  if (missing !== undefined) return `No criterion ${missing}: they are numbered from 0 to ${n - 1}`;
  if (a === b) return `Criterion ${a} is compared with itself`;
  if (!(x >= 1 && x <= LARGEST_ANSWER))
    return `How many times as important is a number from 1 to ${LARGEST_ANSWER}; for less, swap the two`;
  const pair = Math.min(a, b) * n + Math.max(a, b);
  if (answered.has(pair)) return `Criteria ${a} and ${b} are compared twice`;
  answered.add(pair);
  return null;
}
