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
  const criteria = [...(rows[0] ?? []).keys()];
  return criteria
    .flatMap((i) => criteria.slice(i + 1).map((j): [number, number] => [i, j]))
    .flatMap(([i, j]) => {
      const xs: number[] = [];
      const ys: number[] = [];
      for (const row of rows) {
        const [x, y] = [row[i]!, row[j]!];
        if (x === null || y === null) continue;
        xs.push(x);
        ys.push(y);
      }
      const correlation = xs.length < ALIKE.pairs ? null : pearson(xs, ys);
      return correlation !== null && correlation >= ALIKE.correlation - TIE_TOLERANCE
        ? [{ criteria: [i, j] as [number, number], correlation, pairs: xs.length }]
        : [];
    })
    .sort((a, b) => b.correlation - a.correlation);
}

function pearson(xs: readonly number[], ys: readonly number[]): number | null {
  const centred = (list: readonly number[]) => {
    const middle = list.reduce((sum, value) => sum + value, 0) / list.length;
    return list.map((value) => value - middle);
  };
  const [dx, dy] = [centred(xs), centred(ys)];
  const product = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, index) => sum + value * b[index]!, 0);
  const size = Math.sqrt(product(dx, dx) * product(dy, dy));
  return size > 0 ? Math.min(1, product(dx, dy) / size) : null;
}
