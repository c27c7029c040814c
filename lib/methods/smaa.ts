import { ordinalWeights } from "./ordinal-weights";
import { rankTally } from "./rank-tally";
import type { RankTally } from "./rank-tally";
import { requireMatrix } from "./require-matrix";
import { seededRandom } from "./seeded-random";
import { centroid, cutSimplex } from "./simplex";
import type { Simplex } from "./simplex";
import { simplexDraws } from "./simplex-draws";
import { TIE_TOLERANCE } from "./tie-tolerance";
import { weightSpace } from "./weight-space";
import { weightWalk } from "./weight-walk";

/** What all weights together say of the options. */
export type Smaa = {
  /** Option × rank: the share of weights that give the option that rank. */
  rankAcceptability: number[][];
  /** Option × option: the share of weights that put one strictly ahead of the other. */
  pairwiseWinning: number[][];
  /** The mean of the weights that put an option first; null when none do. */
  centralWeights: (number[] | null)[];
  /** How surely the option is best at its central weights (its share when it ties); null when it has none. */
  confidenceFactors: (number | null)[];
  /** Computed from volumes; otherwise from this many draws. */
  draws: number | null;
};

/** Pieces of the weight space, and cells in which the order of options is fixed, up to which volumes are computed. */
const MOST_PIECES = 500;
const MOST_CELLS = 10_000;

/** Draws: at least ±1 percentage point at 95 %, and no more than this many multiplications. */
const FEWEST_DRAWS = 10_000;
const MOST_DRAWS = 100_000;
const MOST_WORK = 2e7;

/**
 * Stochastic multicriteria acceptability analysis (SMAA-2, Lahdelma & Salminen 2001; Tervonen & Lahdelma 2007) for exact
 * values and weights of which nothing is known but, perhaps, order: uniform on the simplex.
 *
 * Where two options tie, weights change sides; the planes on which they do cut the simplex into cells. The cells are
 * measured exactly as long as there are not too many; beyond, weights are drawn, seeded, so that the same input gives the
 * same bits. Options that tie everywhere share their ranks.
 *
 * `values` are options × criteria, larger is better; `constraints` are pairs [i, j]: w_i ≥ w_j. Throws a RangeError on
 * rows of different lengths, numbers that are not finite, or criteria that do not exist.
 */
export function smaa(
  values: readonly (readonly number[])[],
  constraints: readonly (readonly [number, number])[] = [],
  seed = "smaa",
): Smaa {
  requireMatrix(values);
  const criteria = values[0]!.length;
  const { scaled, tolerance } = onUnitScale(values);
  const order = ordinalWeights(criteria, constraints);
  const space = weightSpace(order, MOST_PIECES);
  const measured = space && tallyCells(scaled, space, tolerance);
  if (measured !== null) return { ...resultOf(measured, scaled, tolerance), draws: null };
  const random = seededRandom(seed);
  const draw = space === null ? weightWalk(order, random) : simplexDraws(space, random);
  const walked = space === null ? order.groups.length * order.order.length : 0;
  const work = (criteria + values.length) ** 2 + walked;
  const draws = Math.round(Math.min(MOST_DRAWS, Math.max(FEWEST_DRAWS, MOST_WORK / work)));
  const tally = rankTally(values.length, criteria, tolerance);
  const scores = new Float64Array(values.length);
  for (let count = 0; count < draws; count++) {
    const weights = draw();
    scored(scaled, weights, scores);
    tally.add(scores, 1, weights);
  }
  return { ...resultOf(tally, scaled, tolerance), draws };
}

/** Only differences within a criterion count: from 0, and by one factor to at most 1, so that rounding is never a tie or none. */
function onUnitScale(values: readonly (readonly number[])[]): { scaled: Float64Array[]; tolerance: number } {
  const least = values[0]!.map((_, k) => Math.min(...values.map((row) => row[k]!)));
  const range = Math.max(TIE_TOLERANCE, ...values.flatMap((row) => row.map((value, k) => value - least[k]!)));
  return {
    scaled: values.map((row) => Float64Array.from(row, (value, k) => (value - least[k]!) / range)),
    tolerance: Math.max(TIE_TOLERANCE / range, 1e-12),
  };
}

function scored(values: readonly Float64Array[], weights: ArrayLike<number>, into: Float64Array): void {
  for (let option = 0; option < into.length; option++) {
    const row = values[option]!;
    let sum = 0;
    for (let k = 0; k < row.length; k++) sum += weights[k]! * row[k]!;
    into[option] = sum;
  }
}

/** Cuts the weight space until the order of options is the same all over each cell; null when there would be too many. */
function tallyCells(
  values: readonly Float64Array[],
  space: readonly Simplex[],
  tolerance: number,
): RankTally | null {
  const criteria = values[0]!.length;
  const tally = rankTally(values.length, criteria, tolerance);
  // A corner carries its weights, then the scores they give.
  const withScores = (weights: readonly number[]) => {
    const scores = new Float64Array(values.length);
    scored(values, weights, scores);
    return [...weights, ...scores];
  };
  const rest = space.map(({ share, corners }): Simplex => ({ share, corners: corners.map(withScores) }));
  let cells = 0;
  for (let piece = rest.pop(); piece !== undefined; piece = rest.pop()) {
    const middle = centroid(piece.corners);
    const scores = middle.slice(criteria);
    const pair = undecidedPair(piece.corners, scores, criteria, tolerance);
    if (pair === null) {
      tally.add(scores, piece.share, middle);
      cells += 1;
      continue;
    }
    const [better, worse] = pair;
    const most = MOST_CELLS - cells - rest.length;
    const cut = cutSimplex(piece, (corner) => corner[better]! - corner[worse]!, { tolerance, most });
    if (cut === null) return null;
    rest.push(...cut.above, ...cut.below);
  }
  return tally;
}

/** Coordinates of two neighbours in the order of the middle that change places within the simplex; null when none do. */
function undecidedPair(
  corners: readonly (readonly number[])[],
  scores: readonly number[],
  criteria: number,
  tolerance: number,
): [number, number] | null {
  const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!);
  for (let place = 1; place < order.length; place++) {
    const better = criteria + order[place - 1]!;
    const worse = criteria + order[place]!;
    let above = false;
    let below = false;
    for (const corner of corners) {
      const lead = corner[better]! - corner[worse]!;
      above ||= lead > tolerance;
      below ||= lead < -tolerance;
    }
    if (above && below) return [better, worse];
  }
  return null;
}

function resultOf(tally: RankTally, values: readonly Float64Array[], tolerance: number): Omit<Smaa, "draws"> {
  const centralWeights = tally.centralWeights();
  return {
    rankAcceptability: tally.rankAcceptability(),
    pairwiseWinning: tally.pairwiseWinning(),
    centralWeights,
    confidenceFactors: centralWeights.map((weights, option) => {
      if (weights === null) return null;
      const scores = new Float64Array(values.length);
      scored(values, weights, scores);
      const there = rankTally(values.length, 0, tolerance);
      there.add(scores, 1);
      return there.rankAcceptability()[option]![0]!;
    }),
  };
}
