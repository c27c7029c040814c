import { dot } from "./dot";
import { requireFinite } from "./require-finite";
import { TIE_TOLERANCE } from "./tie-tolerance";

/** The tie that is nearest in a straight line: the distance, and the weights it leads to. */
export type NearestWeights = { distance: number; weights: number[] };

/**
 * The nearest weights (Euclidean) at which a leader and a challenger tie: the projection of w onto {x ≥ 0, Σ x_k = Σ w_k,
 * Σ x_k d_k ≤ 0}. It has the form x(μ) = the projection of w − μd onto the simplex, with μ ≥ 0 where Σ x_k d_k = 0; that sum
 * is a straight line in μ while the same criteria keep weight, so halving finds the right criteria and one division the
 * exact μ (methods 7.3; the L2 distance of Rios Insua & French 1991).
 *
 * `weights` sum to 1; `differences` are d_k = leader's value − challenger's. Null when the challenger is ahead on no
 * criterion and level on none. A gap within 1e-9 is a tie already: distance 0. Throws a RangeError on lists of different
 * lengths or numbers that are not finite.
 */
export function nearestWeights(
  weights: readonly number[],
  differences: readonly number[],
): NearestWeights | null {
  requireFinite(weights);
  requireFinite(differences);
  const gap = dot(weights, differences);
  if (gap <= TIE_TOLERANCE) return { distance: 0, weights: [...weights] };
  const least = differences.reduce((min, difference) => Math.min(min, difference), Infinity);
  if (least > 0) return null;
  const largest = differences.reduce((max, difference) => Math.max(max, Math.abs(difference)), 0);
  // On a scale of 1, so that any unit will do.
  const d = differences.map((difference) => difference / largest);
  const x = project(weights, d);
  return { distance: Math.sqrt(x.reduce((sum, own, k) => sum + (own - weights[k]!) ** 2, 0)), weights: x };
}

/** Halvings after which two neighbours of a double are all that is left between the bounds. */
const MOST_ROUNDS = 200;

/** x(μ) at the μ that closes the gap: exact once the bounds enclose the right criteria, else as close as doubles come. */
function project(weights: readonly number[], d: readonly number[]): number[] {
  let low = 0;
  let high = Infinity;
  let x = along(weights, d, 0);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const exact = closingStep(weights, d, x);
    if (exact >= low && exact <= high) {
      const closed = along(weights, d, exact);
      if (closed.every((own, k) => own > 0 === x[k]! > 0)) return closed;
    }
    const mu = high === Infinity ? 2 * low + 1 : low + (high - low) / 2;
    x = along(weights, d, mu);
    if (dot(x, d) > 0) low = mu;
    else high = mu;
  }
  return x;
}

function along(weights: readonly number[], d: readonly number[], mu: number): number[] {
  return ontoSimplex(weights.map((weight, k) => weight - mu * d[k]!));
}

/** The μ at which the gap closes if exactly the criteria that have weight in `x` keep some. */
function closingStep(weights: readonly number[], d: readonly number[], x: readonly number[]): number {
  const kept = [...x.keys()].filter((k) => x[k]! > 0);
  const total = (of: (k: number) => number) => kept.reduce((sum, k) => sum + of(k), 0);
  const mean = total((k) => d[k]!) / kept.length;
  const open = total((k) => d[k]! * weights[k]!) - mean * (total((k) => weights[k]!) - 1);
  return open / total((k) => (d[k]! - mean) ** 2);
}

/** The nearest point of the simplex (Held, Wolfe & Crowder 1974): what is over is taken from all that keep weight alike. */
function ontoSimplex(point: readonly number[]): number[] {
  let sum = 0;
  let excess = 0;
  [...point]
    .sort((a, b) => b - a)
    .forEach((value, index) => {
      sum += value;
      const share = (sum - 1) / (index + 1);
      if (value > share) excess = share;
    });
  return point.map((value) => Math.max(0, value - excess));
}
