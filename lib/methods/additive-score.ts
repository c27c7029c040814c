import { dot } from "./dot";
import { requireFinite } from "./require-finite";

/**
 * Additive score S = Σ w_k · u_k of one option, on the scale of its values (Keeney & Raiffa 1976). Weights sum to 1.
 *
 * Null when a value is missing: see `additiveInterval` for what is known then. A criterion without weight decides nothing,
 * so its gap is no gap. Throws a RangeError on lists of different lengths and on numbers that are not finite.
 */
export function additiveScore(weights: readonly number[], values: readonly (number | null)[]): number | null {
  const counted = values.map((value, index) => (weights[index] === 0 ? 0 : value));
  const known = counted.filter((value) => value !== null);
  requireFinite([...weights, ...known]);
  return known.length === counted.length ? dot(weights, known) : null;
}
