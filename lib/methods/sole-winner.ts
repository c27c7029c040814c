import { winners } from "./winners";

/** The one option that comes first, numbered from 0; null when several tie for it, or when nobody has a score. */
export function soleWinner(scores: readonly (number | null)[]): number | null {
  const [first, another] = winners(scores);
  return first === undefined || another !== undefined ? null : first;
}
