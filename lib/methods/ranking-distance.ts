import type { OrderedVote } from "./ordered-vote";
import { rankCorrelation } from "./spearman";

/**
 * How differently two people order what both rated: (1 − ρ)/2 with Spearman's ρ, 0 the same order, 1 the reverse. Null
 * and RangeError as `spearman`.
 */
export function rankingDistance(a: OrderedVote, b: OrderedVote): number | null {
  const { rho } = rankCorrelation(a, b);
  return rho === null ? null : (1 - rho) / 2;
}
