import type { Direction } from "./direction";
import { dot } from "./dot";
import { rank } from "./rank";
import { shares } from "./shares";

/**
 * Weighted product P_i = Π x_ik^w_k, with exponent −w_k for a cost: like the additive score, but a very bad fact cannot be
 * bought back, and the order does not depend on units (Bridgman 1922; Triantaphyllou 2000).
 *
 * `facts` is options × criteria, ratio-scale facts above zero. With `normalize` the scores are divided by their sum.
 * Ranks tie where two scores differ by less than a billionth of themselves. Throws a RangeError on lists of different
 * lengths, on a fact that is not above zero, and when a score is too large or small for a number.
 */
export function weightedProducts(
  facts: readonly (readonly number[])[],
  directions: readonly Direction[],
  weights: readonly number[],
  { normalize = false }: { normalize?: boolean } = {},
): { scores: number[]; ranks: (number | null)[] } {
  if (directions.length !== weights.length) throw new RangeError("One direction per weight");
  const exponents = weights.map((weight, index) => (directions[index] === "cost" ? -weight : weight));
  const logarithms = facts.map((row) => {
    if (!row.every((fact) => fact > 0)) throw new RangeError("A weighted product needs facts above zero");
    return dot(exponents, row.map(Math.log));
  });
  const scores = normalize ? sharesOf(logarithms) : logarithms.map(Math.exp);
  if (!scores.every((score) => score > 0 && score < Infinity))
    throw new RangeError("A weighted product is too large or too small; normalise the weights");
  return { scores, ranks: rank(logarithms) };
}

/** Each product divided by the sum of all, without leaving the range of numbers on the way. */
function sharesOf(logarithms: readonly number[]): number[] {
  const largest = logarithms.reduce((most, value) => Math.max(most, value), -Infinity);
  return shares(logarithms.map((value) => Math.exp(value - largest)));
}
