import { dot } from "./dot";
import { requireFinite } from "./require-finite";
import { requireMatrix } from "./require-matrix";

/**
 * S_i = Σ_k w_k · u_ik per option, summed in the order of the criteria: the additive score on the scale of the values
 * (Keeney & Raiffa 1976).
 *
 * `values` are rows of options × criteria. The weights are taken as they are. Throws a RangeError on rows that do not
 * have one value per weight, or on numbers that are not finite.
 */
export function weightedSums(values: readonly (readonly number[])[], weights: readonly number[]): number[] {
  requireMatrix(values, weights.length);
  requireFinite(weights);
  return values.map((row) => dot(weights, row));
}
