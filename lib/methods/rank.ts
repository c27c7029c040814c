import { bestFirst } from "./best-first";
import { TIE_TOLERANCE } from "./tie-tolerance";

/**
 * Competition ranks, best first: 1 is the highest score, ties share the better rank ("1 1 3").
 *
 * Null for a score of null: pass it for options that are incomplete or out. In order of score, an option ties with the
 * one before it when they are within 1e-9; that makes tying transitive (if a ties b and b ties c, all three share one
 * rank), which comparing each pair by itself would not. Throws a RangeError on a score that is not finite.
 */
export function rank(scores: readonly (number | null)[]): (number | null)[] {
  const order: number[] = [];
  const ranks: (number | null)[] = [];
  // A plain loop: every voter's scores are ranked at every edit.
  for (let index = 0; index < scores.length; index++) {
    const score = scores[index]!;
    ranks.push(null);
    if (score === null) continue;
    if (!Number.isFinite(score)) throw new RangeError(`Expected a finite number, got ${score}`);
    order.push(index);
  }
  bestFirst(order, scores);
  let shared = 0;
  let previous = Infinity;
  for (let place = 0; place < order.length; place++) {
    const score = scores[order[place]!]!;
    if (previous - score > TIE_TOLERANCE) shared = place + 1;
    previous = score;
    ranks[order[place]!] = shared;
  }
  return ranks;
}
