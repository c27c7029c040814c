import { requireFinite } from "./require-finite";

/**
 * The values below which given shares of a list lie, interpolated between neighbours (type 7 of Hyndman & Fan 1996, The
 * American Statistician 50(4), 361–365; 0.5 is the median). Null for an empty list. Throws a RangeError on a value that is
 * not finite, and on a share outside 0–1.
 */
export function quantiles(values: readonly number[], shares: readonly number[]): number[] | null {
  requireFinite(values);
  if (!shares.every((share) => share >= 0 && share <= 1)) throw new RangeError("Shares lie between 0 and 1");
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return shares.map((share) => {
    const at = share * (sorted.length - 1);
    const below = sorted[Math.floor(at)]!;
    const above = sorted[Math.ceil(at)]!;
    return below + (at - Math.floor(at)) * (above - below);
  });
}
