import { normalise } from "./normalise";
import { TIE_TOLERANCE } from "./tie-tolerance";
import { weightedSums } from "./weighted-sums";
import { winners } from "./winners";

/** What one criterion's weight does to the winner while it goes from 0 to 1. Options by their row. */
export type OneWay = {
  /** Who comes first at the current weights; several when they tie. */
  winnersNow: number[];
  /** From 0 to 1 without gaps; several winners where scores are the same all along. */
  segments: { from: number; to: number; winners: number[] }[];
  /** Where one segment ends and the next begins. There two winners tie. */
  flipPoints: number[];
  /** The last flip below the current weight, and the first above it; null when nothing flips on that side. */
  nearestBelow: number | null;
  nearestAbove: number | null;
  /** Scores when this criterion counts for nothing; null when there is no other. They change along straight lines to… */
  scoresAt0: number[] | null;
  /** …scores when it counts alone. */
  scoresAt1: number[];
};

/**
 * One-way sensitivity of a weight: w_k = t runs from 0 to 1 while the others keep their proportions (or share equally
 * when they had nothing). Scores are straight lines in t, S_i(t) = S_i(0) + t · (u_ik − S_i(0)); the winner along t is
 * their upper envelope, followed from crossing to crossing, t* = (S_b(0) − S_a(0)) / (slope_a − slope_b). Lines that are
 * the same within 1e-9 at both ends tie and never flip. (Methods 7.1; Rios Insua & French 1991.)
 *
 * `values` are options × criteria, larger is better, in any unit; `weights` are brought to a sum of 1. A single criterion
 * can only weigh 1, so nothing flips. Throws a RangeError when there is no such criterion or no weight, or on a matrix
 * that does not fit the weights.
 */
export function oneWay(
  values: readonly (readonly number[])[],
  weights: readonly number[],
  criterion: number,
): OneWay {
  const shares = normalise(weights);
  if (shares === null) throw new RangeError("All weights are zero");
  if (!(criterion in shares)) throw new RangeError(`No criterion ${criterion}`);
  const scores = weightedSums(values, shares);
  const scoresAt1 = values.map((row) => row[criterion]!);
  const others = othersAlone(shares, criterion);
  const scoresAt0 = others && weightedSums(values, others);
  const segments =
    scoresAt0 === null
      ? [{ from: 0, to: 1, winners: winners(scoresAt1) }]
      : envelope(scoresAt0.map((start, option) => ({ start, end: scoresAt1[option]! })));
  const flipPoints = segments.slice(1).map(({ from }) => from);
  const now = shares[criterion]!;
  return {
    winnersNow: winners(scores),
    segments,
    flipPoints,
    nearestBelow: flipPoints.findLast((point) => point < now - TIE_TOLERANCE) ?? null,
    nearestAbove: flipPoints.find((point) => point > now + TIE_TOLERANCE) ?? null,
    scoresAt0,
    scoresAt1,
  };
}

/** The weights without one criterion, in proportion; equal when the others had nothing; null when there are no others. */
function othersAlone(shares: readonly number[], criterion: number): number[] | null {
  const rest = shares.map((share, k) => (k === criterion ? 0 : share));
  return normalise(rest) ?? normalise(rest.map((_, k) => (k === criterion ? 0 : 1)));
}

/** A straight line over t from 0 to 1, by its values at both ends. */
type Line = { start: number; end: number };

const slope = (line: Line) => line.end - line.start;
const height = (line: Line, t: number) => line.start * (1 - t) + line.end * t;

/** The upper envelope of the lines over [0, 1]. */
function envelope(lines: readonly Line[]): OneWay["segments"] {
  const segments: OneWay["segments"] = [];
  let from = 0;
  let top = highestRightAfterStart(lines);
  for (;;) {
    const next = nextCrossing(lines, top, from);
    const to = next?.t ?? 1;
    const middle = from + (to - from) / 2;
    segments.push({ from, to, winners: winners(lines.map((line) => height(line, middle))) });
    if (next === null) return segments;
    from = to;
    top = next.line;
  }
}

/** The line that leads just after t = 0: the highest start, and of those the steepest. */
function highestRightAfterStart(lines: readonly Line[]): Line {
  const starts = new Set(winners(lines.map(({ start }) => start)));
  const ends = lines.map(({ end }, index) => (starts.has(index) ? end : null));
  return lines[winners(ends)[0]!]!;
}

/** Where a steeper line first crosses the leading one after `from`; of several at one point the steepest goes on. */
function nextCrossing(lines: readonly Line[], top: Line, from: number): { t: number; line: Line } | null {
  let first: { t: number; line: Line } | null = null;
  for (const line of lines) {
    // Below at the start, above at the end: everything else never overtakes.
    if (line.end - top.end <= TIE_TOLERANCE) continue;
    const t = Math.max(from, (top.start - line.start) / (slope(line) - slope(top)));
    if (t >= 1 - TIE_TOLERANCE) continue;
    const wins = first === null || t < first.t - TIE_TOLERANCE;
    const steeper = first !== null && t <= first.t + TIE_TOLERANCE && slope(line) > slope(first.line);
    if (wins || steeper) first = { t, line };
  }
  return first;
}
