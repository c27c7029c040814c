import { TIE_TOLERANCE } from "./tie-tolerance";

/** Two criteria that are rated alike, so that one thing may count twice. */
export type AlikeCriteria = {
  criteria: [number, number];
  /** Pearson's correlation of their ratings, from the threshold to 1. */
  correlation: number;
  /** How many pairs of ratings it rests on. */
  pairs: number;
};

/** From this correlation on, two criteria share two thirds of their variance; below ten pairs that is easily chance. */
export const ALIKE = { correlation: 0.8, pairs: 10 };

/**
 * The double-counting detector: pairs of criteria whose ratings go together over everybody's cells. What a voter said of an
 * option on the one is held against what the same voter said of the same option on the other (Pearson's r; the threshold is a
 * product decision, and correlation is a hint, no proof: Keeney & Raiffa 1976, ch. 2.3 on redundant attributes).
 *
 * `rows` has one row per voter and option, a value or null per criterion. Strongest first. A criterion that is rated the same
 * everywhere goes with none.
 */
export function alikeCriteria(rows: readonly (readonly (number | null)[])[]): AlikeCriteria[] {
  const columns = (rows[0] ?? []).map((_, k) => Float64Array.from(rows, (row) => row[k] ?? NaN));
  return columns
    .flatMap((xs, i) =>
      columns.slice(i + 1).map((ys, offset) => ({
        criteria: [i, i + 1 + offset] as [number, number],
        ...correlationOf(xs, ys),
      })),
    )
    .flatMap(({ criteria, correlation, pairs }) =>
      pairs >= ALIKE.pairs && correlation !== null && correlation >= ALIKE.correlation - TIE_TOLERANCE
        ? [{ criteria, correlation, pairs }]
        : [],
    )
    .sort((a, b) => b.correlation - a.correlation);
}

/** Pearson's r over the places where neither list has a gap (NaN); null when one does not vary there. */
function correlationOf(xs: Float64Array, ys: Float64Array): { correlation: number | null; pairs: number } {
  let pairs = 0;
  let sumX = 0;
  let sumY = 0;
  for (let row = 0; row < xs.length; row++) {
    const [x, y] = [xs[row]!, ys[row]!];
    if (Number.isNaN(x + y)) continue;
    pairs++;
    sumX += x;
    sumY += y;
  }
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let row = 0; row < xs.length; row++) {
    const dx = xs[row]! - sumX / pairs;
    const dy = ys[row]! - sumY / pairs;
    if (Number.isNaN(dx + dy)) continue;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const size = Math.sqrt(xx * yy);
  return { correlation: size > 0 ? Math.min(1, xy / size) : null, pairs };
}
