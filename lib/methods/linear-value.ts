import { requireFinite } from "./require-finite";

/** Where a scale ends, and how what lies beyond is read. */
export type LinearScale = { worst: number; best: number; clip?: boolean; scale?: number };

/**
 * A fact as a value between agreed ends: u = (x − worst) / (best − worst), for benefits (best > worst) as for costs
 * (best < worst); 0 at the worst, 1 at the best (Belton & Stewart 2002). Beyond the ends it stays 0 or 1 unless `clip` is
 * false. `scale` multiplies it: 100 gives 0–100.
 *
 * Null when worst = best: that is no scale. Throws a RangeError on a number that is not finite.
 */
export function linearValue(x: number, { worst, best, clip = true, scale = 1 }: LinearScale): number | null {
  requireFinite([x, best - worst, scale]);
  if (worst === best) return null;
  // A cost at its worst would be −0.
  const share = (x - worst) / (best - worst) + 0;
  return scale * (clip ? Math.min(1, Math.max(0, share)) : share);
}
