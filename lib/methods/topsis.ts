import type { Direction } from "./direction";
import { normalise } from "./normalise";
import { rank } from "./rank";
import { requireFinite } from "./require-finite";

/** How columns of different units are made comparable: by their length, or from 0 at their lowest to 1 at their highest. */
export const topsisNormalizations = ["vector", "minmax"] as const;
export type TopsisNormalization = (typeof topsisNormalizations)[number];

/**
 * TOPSIS: how close each option is to the best and how far from the worst on offer, d⁻ / (d⁺ + d⁻), from 0 to 1 (Hwang &
 * Yoon 1981). Columns are normalised and weighted; the ideal takes the best of each column, the anti-ideal the worst.
 * It depends on the list of options and on the normalisation: for cross-checks only.
 *
 * `facts` is options × criteria; only the ratios of weights count. When all options are the same in everything that
 * has weight, closeness and ranks are null. Throws a RangeError on lists of different lengths and on numbers that are not
 * finite, or negative weights.
 */
export function topsis(
  facts: readonly (readonly number[])[],
  directions: readonly Direction[],
  weights: readonly number[],
  normalization: TopsisNormalization = "vector",
): { closeness: (number | null)[]; ranks: (number | null)[] } {
  if (directions.length !== weights.length) throw new RangeError("One direction per weight");
  if (!facts.every((row) => row.length === weights.length)) throw new RangeError("One fact per weight");
  const shares = normalise(weights) ?? weights;
  const columns = shares.map((weight, index) => {
    const column = facts.map((row) => row[index]!);
    requireFinite(column);
    const signed = normalized(column, normalization).map((fact) => weight * fact);
    return directions[index] === "cost" ? signed.map((fact) => -fact) : signed;
  });
  const best = columns.map((column) => column.reduce((most, fact) => Math.max(most, fact), -Infinity));
  const worst = columns.map((column) => column.reduce((least, fact) => Math.min(least, fact), Infinity));
  const closeness = facts.map((_, option) => {
    const place = columns.map((column) => column[option]!);
    const toBest = distance(place, best);
    const toWorst = distance(place, worst);
    return toBest + toWorst === 0 ? null : toWorst / (toBest + toWorst);
  });
  return { closeness, ranks: rank(closeness) };
}

/** A column that does not differ adds nothing to any distance, whatever number it becomes. */
function normalized(column: readonly number[], normalization: TopsisNormalization): number[] {
  const largest = column.reduce((most, fact) => Math.max(most, Math.abs(fact)), 0);
  const relative = column.map((fact) => fact / (largest || 1));
  if (normalization === "vector") {
    const length = distance(
      relative,
      relative.map(() => 0),
    );
    return relative.map((fact) => fact / (length || 1));
  }
  const lowest = relative.reduce((least, fact) => Math.min(least, fact), Infinity);
  const range = relative.reduce((most, fact) => Math.max(most, fact), -Infinity) - lowest;
  return relative.map((fact) => (fact - lowest) / (range || 1));
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.sqrt(a.reduce((sum, fact, index) => sum + (fact - b[index]!) ** 2, 0));
}
