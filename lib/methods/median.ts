import { requireFinite } from "./require-finite";

/**
 * The middle value, or the midpoint of the two middle ones. Null when there are no values. Throws a RangeError on a
 * value that is not finite.
 */
export function median(values: readonly number[]): number | null {
  requireFinite(values);
  const sorted = Float64Array.from(values).sort();
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) return null;
  return lower / 2 + upper / 2;
}
