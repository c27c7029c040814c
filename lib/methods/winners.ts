import { rank } from "./rank";

/** Which options come first, by the rule of `rank`: all that tie for it; none when nobody has a score. */
export function winners(scores: readonly (number | null)[]): number[] {
  return rank(scores).flatMap((place, option) => (place === 1 ? [option] : []));
}
