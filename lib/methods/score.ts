import { additiveInterval } from "./additive-interval";

/** An option's score, 0–100. While incomplete the score is null and lies somewhere from `low` to `high`. */
export type Score = { score: number | null; low: number; high: number; incomplete: boolean };

/**
 * Additive score of one option: 100 · Σ w_k · u_k over the criteria, in the given order (Keeney & Raiffa 1976).
 *
 * `weights` are merged weights that sum to 1; `values` are merged values from 0 to 1, null where nobody rated. A null
 * makes the option incomplete: its cell counts 0 in `low` and 1 in `high`, and there is no score. Rescaling the other
 * weights instead would fill the cell silently. A criterion without weight decides nothing, so its gap is no gap.
 *
 * With no criteria at all nothing is known: null, from 0 to 100. Throws a RangeError when the lists differ in length, a
 * weight is negative or not finite, or a value is not within [0, 1].
 */
export function score(weights: readonly number[], values: readonly (number | null)[]): Score {
  const { low, high, complete } = additiveInterval(weights, values, [0, 1]);
  if (weights.length === 0) return { score: null, low: 0, high: 100, incomplete: true };
  return {
    score: complete ? percent(low) : null,
    low: percent(low),
    high: percent(high),
    incomplete: !complete,
  };
}

/** Weights that sum to 1 but for the last bit must not lead past 100. */
function percent(share: number): number {
  return Math.min(100, 100 * share);
}
