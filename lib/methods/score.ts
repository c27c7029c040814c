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
  if (weights.length !== values.length) throw new RangeError("One value per weight");
  if (weights.length === 0) return { score: null, low: 0, high: 100, incomplete: true };
  let low = 0;
  let high = 0;
  let incomplete = false;
  weights.forEach((weight, index) => {
    if (!(weight >= 0 && weight < Infinity)) throw new RangeError(`Not a weight: ${weight}`);
    const value = values[index] ?? null;
    if (value !== null && !(value >= 0 && value <= 1)) throw new RangeError(`Value outside 0–1: ${value}`);
    low += weight * (value ?? 0);
    high += weight * (value ?? 1);
    if (value === null && weight > 0) incomplete = true;
  });
  return { score: incomplete ? null : percent(low), low: percent(low), high: percent(high), incomplete };
}

/** Weights that sum to 1 but for the last bit must not lead past 100. */
function percent(share: number): number {
  return Math.min(100, 100 * share);
}
