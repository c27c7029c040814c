import { requireFinite } from "./require-finite";
import { sum } from "./sum";

/**
 * Arithmetic mean, summed in the given order (callers pass votes in id order, so that every machine agrees to the
 * last bit). Null when there are no values. Throws a RangeError on a value that is not finite.
 */
export function mean(values: readonly number[]): number | null {
  requireFinite(values);
  if (values.length === 0) return null;
  const total = sum(values);
  if (Number.isFinite(total)) return total / values.length;
  // The sum overflowed, the mean cannot: shrink first.
  return values.reduce((mean, value) => mean + value / values.length, 0);
}
