import { requireFinite } from "./require-finite";

/**
 * One person's points as weights that sum to 1: w_k = p_k / Σ p_j (direct rating; Belton & Stewart 2002).
 *
 * All zero, or no points at all, is null: an abstention on weights, not a vote for equal weights. Only the ratios
 * count, so 0–10 sliders and 100 points, even when they sum to 80, mean the same thing. Throws a RangeError on a
 * negative point or one that is not finite.
 */
export function normalise(points: readonly number[]): number[] | null {
  requireFinite(points);
  let total = 0;
  // A plain loop by number: every ballot is normalised at every edit.
  for (let k = 0; k < points.length; k++) {
    if (points[k]! < 0) throw new RangeError("Points cannot be negative");
    total += points[k]!;
  }
  if (total === 0) return null;
  if (Number.isFinite(total)) return points.map((point) => point / total);
  // The sum overflowed; the ratios are still there once the largest point is 1.
  const largest = points.reduce((most, point) => Math.max(most, point), 0);
  return normalise(points.map((point) => point / largest));
}
