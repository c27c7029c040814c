import { dot } from "./dot";
import { requireFinite } from "./require-finite";
import { TIE_TOLERANCE } from "./tie-tolerance";

/** The tie that is nearest by weight moved: how much weight moves (0–1), and the weights it leads to. */
export type MovedWeight = { moved: number; weights: number[] };

/**
 * The least weight to move between criteria until a leader and a challenger tie: min ½ Σ |x_k − w_k| over weights x ≥ 0 of
 * the same sum with Σ x_k d_k ≤ 0. Exact and greedy: weight leaves the criteria that speak most for the leader, one after
 * the other, for the one that speaks most for the challenger, until the gap is closed (methods 7.3; the distance is the L1
 * norm of Barron & Schmidt 1988, halved).
 *
 * `weights` sum to 1; `differences` are d_k = leader's value − challenger's, on any scale. Null when the challenger is
 * ahead on no criterion and level on none: no weights make it win. A gap within 1e-9 is a tie already: nothing moves.
 * Throws a RangeError on lists of different lengths or numbers that are not finite.
 */
export function leastMovedWeight(
  weights: readonly number[],
  differences: readonly number[],
): MovedWeight | null {
  requireFinite(weights);
  requireFinite(differences);
  const x = [...weights];
  let gap = dot(weights, differences);
  if (gap <= TIE_TOLERANCE) return { moved: 0, weights: x };
  const order = [...x.keys()].sort((a, b) => differences[b]! - differences[a]!);
  const target = order[order.length - 1]!;
  const least = differences[target]!;
  if (least > 0) return null;
  let moved = 0;
  for (const k of order) {
    const gain = differences[k]! - least;
    if (gap <= 0 || gain <= 0) break;
    const step = Math.min(x[k]!, gap / gain);
    x[k] = x[k]! - step;
    moved += step;
    gap -= step * gain;
  }
  x[target] = x[target]! + moved;
  return { moved, weights: x };
}
