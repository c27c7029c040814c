import { chiSquaredTail } from "./chi-squared-tail";
import { dot } from "./dot";
import { centredRanks, orderedVote } from "./ordered-vote";

/** How far voters put the same objects in the same order. All but `rankSums` are null where W is undefined. */
export type Concordance = {
  /** Kendall's W, corrected for ties, 0 (no common order) to 1 (the same order). */
  w: number | null;
  /** The same without the correction. */
  uncorrected: number | null;
  /** Mean of the voters' pairwise Spearman coefficients, −1 to 1; null too when no two voters tell objects apart. */
  meanSpearman: number | null;
  /** Test of "no common order", for large samples: V(m − 1)W on m − 1 degrees of freedom, and its upper tail. */
  chiSquared: number | null;
  df: number | null;
  p: number | null;
  /** Sum of the average ranks of each object, in the given order. */
  rankSums: number[];
};

/**
 * Kendall's coefficient of concordance: W = 12 S / (V²(m³ − m) − V Σ T_v), T_v = Σ (t³ − t) over the ties of voter v
 * (Kendall & Babington Smith 1939, Annals of Mathematical Statistics 10, 275–287).
 *
 * `ratings` are voters × objects, in any unit; only each voter's order counts, rank 1 is the highest rating unless
 * `higherIsBetter` is false. Undefined with fewer than two voters or objects, or when everybody ties everything. Throws
 * a RangeError on rows of different lengths and on ratings that are not finite.
 */
export function kendallW(ratings: readonly (readonly number[])[], higherIsBetter = true): Concordance {
  const voters = ratings.length;
  const objects = ratings[0]?.length ?? 0;
  if (ratings.some((row) => row.length !== objects))
    throw new RangeError("Voters must rate the same objects");
  const centred = ratings.map((row) => {
    const vote = orderedVote(higherIsBetter ? row : row.map((rating) => -rating));
    return centredRanks(vote, vote).ranks;
  });
  const differences = totals(centred, objects);
  const sums = differences.map((difference) => difference + (voters * (objects + 1)) / 2);
  // Σ d² of one voter's ranks is (m³ − m − T_v)/12: the ties are in it.
  const squares = centred.map((ranks) => dot(ranks, ranks));
  const untied = (voters * (objects ** 3 - objects)) / 12;
  const possible = squares.reduce((sum, square) => sum + square, 0);
  const common = dot(differences, differences);
  if (voters < 2 || possible === 0) return { ...undefinedConcordance, rankSums: sums };
  const w = common / (voters * possible);
  const df = objects - 1;
  const chiSquared = voters * df * w;
  return {
    w,
    uncorrected: common / (voters * untied),
    meanSpearman: meanCorrelation(centred, squares, objects),
    chiSquared,
    df,
    p: chiSquaredTail(chiSquared, df),
    rankSums: sums,
  };
}

const undefinedConcordance = {
  ...{ w: null, uncorrected: null, meanSpearman: null },
  ...{ chiSquared: null, df: null, p: null },
};

/**
 * The mean of all pairs at once: with every voter's ranks scaled to length 1, Σ_{a<b} ρ_ab = (|Σ z|² − Σ |z|²) / 2. A
 * voter who ties everything correlates with nobody and is left out.
 */
function meanCorrelation(
  centred: readonly (readonly number[])[],
  squares: readonly number[],
  objects: number,
): number | null {
  const together = Array.from({ length: objects }, () => 0);
  let own = 0;
  let counted = 0;
  // Plain loops: every voter's ranks run them.
  for (let voter = 0; voter < centred.length; voter++) {
    const ranks = centred[voter]!;
    const length = Math.sqrt(squares[voter]!);
    if (length === 0) continue;
    let square = 0;
    for (let object = 0; object < objects; object++) {
      const unit = ranks[object]! / length;
      together[object] = together[object]! + unit;
      square += unit * unit;
    }
    own += square;
    counted += 1;
  }
  if (counted < 2) return null;
  // Σ |z|² is their number but for the last bits, which must not lead past the ends.
  const twice = dot(together, together) - own;
  return Math.max(-1, Math.min(1, twice / (own * (counted - 1))));
}

function totals(rows: readonly (readonly number[])[], width: number): number[] {
  const sums = Array.from({ length: width }, () => 0);
  for (const row of rows)
    for (let index = 0; index < width; index++) sums[index] = sums[index]! + row[index]!;
  return sums;
}
