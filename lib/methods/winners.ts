import { TIE_TOLERANCE } from "./tie-tolerance";

/**
 * Which options come first, by the rule of `rank`: all that tie for it; none when nobody has a score. Throws a RangeError on
 * a score that is not finite.
 */
export function winners(scores: readonly (number | null)[]): number[] {
  let best = -Infinity;
  // Plain loops by number, no sorting: every voter who is left out asks, and every segment of every weight.
  for (let option = 0; option < scores.length; option++) {
    const score = scores[option]!;
    if (score === null) continue;
    if (!Number.isFinite(score)) throw new RangeError(`Expected a finite number, got ${score}`);
    if (score > best) best = score;
  }
  const least = lowestTied(scores, best);
  const first: number[] = [];
  for (let option = 0; option < scores.length; option++) {
    const score = scores[option]!;
    if (score !== null && score >= least) first.push(option);
  }
  return first;
}

/** Ties are passed on: whoever is within the tolerance of the lowest so far belongs to the first place too. */
function lowestTied(scores: readonly (number | null)[], best: number): number {
  let lowest = best;
  for (let option = 0; option < scores.length; option++) {
    const score = scores[option]!;
    if (score !== null && score < lowest && best - score <= TIE_TOLERANCE) lowest = score;
  }
  return lowest === best ? best : lowestTied(scores, lowest);
}
