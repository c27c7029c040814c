import { normalise } from "./normalise";

/**
 * Consensus of Tastle & Wierman on ordered categories x = 1, …, K: 1 + Σ p_x log₂(1 − |x − mean|/(K − 1)), 1 unanimous,
 * 0 half at each end (2007, Int. J. Approximate Reasoning 45, 531–545).
 *
 * `frequencies` are counts or shares, one per category, in order. Null with fewer than two categories or when all are
 * zero. Throws a RangeError on frequencies that are negative or not finite.
 */
export function tastleWierman(frequencies: readonly number[]): number | null {
  const shares = normalise(frequencies);
  const width = frequencies.length - 1;
  if (shares === null || width < 1) return null;
  // 1 − |x − mean|/(K − 1) as the way left to the far end: no difference of near numbers, so never log₂ 0.
  const fromLow = shares.reduce((sum, share, step) => sum + share * step, 0);
  const fromHigh = shares.reduce((sum, share, step) => sum + share * (width - step), 0);
  const loss = shares.reduce((sum, share, step) => {
    const near = (step >= fromLow ? width - step + fromLow : step + fromHigh) / width;
    return share === 0 ? sum : sum + share * Math.log2(near);
  }, 0);
  // The last bit must not lead past the ends.
  return Math.max(0, Math.min(1, 1 + loss));
}
