import { normalise } from "./normalise";

/**
 * Van der Eijk's agreement A on ordered categories: +1 everybody in one, 0 spread evenly, −1 half at each end.
 *
 * The frequencies are peeled into layers of equal height; A is the mean of the layers' agreements, weighted by the votes
 * in them (van der Eijk 2001, Quality & Quantity 35, 325–341).
 *
 * `frequencies` are counts or shares, one per category, in order. Null with fewer than three categories (undefined) or
 * when all are zero. Throws a RangeError on frequencies that are negative or not finite.
 */
export function agreement(frequencies: readonly number[]): number | null {
  const shares = normalise(frequencies);
  if (shares === null || shares.length < 3) return null;
  const heights = [...new Set(shares)].sort((a, b) => a - b).filter((height) => height > 0);
  return heights.reduce((total, height, index) => {
    const layer = shares.map((share) => share >= height);
    const thickness = height - (heights[index - 1] ?? 0);
    return total + layerAgreement(layer) * thickness * layer.filter(Boolean).length;
  }, 0);
}

/** A of one layer, in which each category is either filled or empty (equations 2 and 3 of the paper). */
function layerAgreement(layer: readonly boolean[]): number {
  const categories = layer.length;
  const filled = layer.filter(Boolean).length;
  if (filled === 1) return 1;
  const { unimodal, bimodal } = countTriples(layer, filled);
  const triples = unimodal + bimodal;
  if (triples === 0) return 0;
  const unimodality =
    ((categories - 2) * unimodal - (categories - 1) * bimodal) / ((categories - 2) * triples);
  return unimodality * (1 - (filled - 1) / (categories - 1));
}

/**
 * Triples of categories, in order: 110 and 011 speak for one camp, 101 for two. Each has one empty category, so they are
 * counted there: two filled ones on the same side of it, or one on either.
 */
function countTriples(layer: readonly boolean[], filled: number): { unimodal: number; bimodal: number } {
  let unimodal = 0;
  let bimodal = 0;
  let before = 0;
  for (const isFilled of layer) {
    if (isFilled) {
      before += 1;
      continue;
    }
    const after = filled - before;
    unimodal += (before * (before - 1) + after * (after - 1)) / 2;
    bimodal += before * after;
  }
  return { unimodal, bimodal };
}
