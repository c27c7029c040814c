/**
 * Van der Eijk's agreement A on ordered categories: +1 everybody in one, 0 spread evenly, −1 half at each end.
 *
 * The frequencies are peeled into layers of equal height; A is the mean of the layers' agreements, weighted by the votes
 * in them (van der Eijk 2001, Quality & Quantity 35, 325–341).
 *
 * `counts` are whole numbers ≥ 0, one per category, in order; otherwise a RangeError. Null with fewer than three
 * categories (undefined) or fewer than two votes (nobody to agree with).
 */
export function agreement(counts: readonly number[]): number | null {
  if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0)) {
    throw new RangeError("Counts are whole numbers, zero or more");
  }
  const votes = counts.reduce((sum, count) => sum + count, 0);
  if (counts.length < 3 || votes < 2) return null;
  let total = 0;
  let rest = [...counts];
  while (rest.some((count) => count > 0)) {
    const layer = rest.map((count) => count > 0);
    const height = Math.min(...rest.filter((count) => count > 0));
    total += layerAgreement(layer) * height * layer.filter(Boolean).length;
    rest = rest.map((count) => Math.max(0, count - height));
  }
  return total / votes;
}

/** A of one layer, in which each category is either filled or empty (equations 2 and 3 of the paper). */
function layerAgreement(layer: readonly boolean[]): number {
  const categories = layer.length;
  const filled = layer.filter(Boolean).length;
  if (filled === 1) return 1;
  const { unimodal, bimodal } = countTriples(layer);
  const triples = unimodal + bimodal;
  if (triples === 0) return 0;
  const unimodality =
    ((categories - 2) * unimodal - (categories - 1) * bimodal) / ((categories - 2) * triples);
  return unimodality * (1 - (filled - 1) / (categories - 1));
}

/** Triples of categories, in order: 110 and 011 speak for one camp, 101 for two. */
function countTriples(layer: readonly boolean[]): { unimodal: number; bimodal: number } {
  let unimodal = 0;
  let bimodal = 0;
  layer.forEach((first, i) => {
    layer.slice(i + 1).forEach((second, j) => {
      layer.slice(i + j + 2).forEach((third) => {
        if (first && !second && third) bimodal += 1;
        if (second && first !== third) unimodal += 1;
      });
    });
  });
  return { unimodal, bimodal };
}
