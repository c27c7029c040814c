import { requireFinite } from "./require-finite";

/**
 * Additive score S = Σ w_k · u_k of one option, on the scale of its values (Keeney & Raiffa 1976). Weights sum to 1.
 *
 * Null when a value is missing: see `additiveInterval` for what is known then. A criterion without weight decides nothing,
 * so its gap is no gap. Throws a RangeError on lists of different lengths and on numbers that are not finite.
 */
export function additiveScore(weights: readonly number[], values: readonly (number | null)[]): number | null {
  if (weights.length !== values.length) throw new RangeError("One value per weight");
  requireFinite(weights);
  let sum = 0;
  let complete = true;
  // A plain loop: every voter's score of every option runs this.
  for (let k = 0; k < weights.length; k++) {
    const weight = weights[k]!;
    const value = values[k]!;
    if (value === null) {
      if (weight !== 0) complete = false;
      continue;
    }
    if (!Number.isFinite(value)) throw new RangeError(`Expected a finite number, got ${value}`);
    sum += weight * value;
  }
  return complete ? sum : null;
}
