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
  let total = 0;
  let below = 0;
  // Plain loops: every cell of the matrix runs this at every edit.
  for (let height = nextHeight(shares, below); height < Infinity; height = nextHeight(shares, below)) {
    let filled = 0;
    for (const share of shares) if (share >= height) filled += 1;
    total += layerAgreement(shares, height, filled) * (height - below) * filled;
    below = height;
  }
  return total;
}

/** The lowest share above `below`, where the next layer ends; infinite when there is none. */
function nextHeight(shares: readonly number[], below: number): number {
  let next = Infinity;
  for (const share of shares) if (share > below && share < next) next = share;
  return next;
}

/** A of one layer: categories are filled up to `height` or else empty (equations 2 and 3 of the paper). */
function layerAgreement(shares: readonly number[], height: number, filled: number): number {
  if (filled === 1) return 1;
  const categories = shares.length;
  // Triples of categories, in order: 110 and 011 speak for one camp, 101 for two. Each has one empty category, so they are
  // counted there: two filled ones on the same side of it, or one on either.
  let unimodal = 0;
  let bimodal = 0;
  let before = 0;
  for (const share of shares) {
    if (share >= height) {
      before += 1;
      continue;
    }
    const after = filled - before;
    unimodal += (before * (before - 1) + after * (after - 1)) / 2;
    bimodal += before * after;
  }
  const triples = unimodal + bimodal;
  if (triples === 0) return 0;
  const unimodality =
    ((categories - 2) * unimodal - (categories - 1) * bimodal) / ((categories - 2) * triples);
  return unimodality * (1 - (filled - 1) / (categories - 1));
}
