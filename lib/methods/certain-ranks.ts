import { TIE_TOLERANCE } from "./tie-tolerance";

/**
 * Ranks of options whose scores lie somewhere in an interval, best first: a rank only where the missing votes cannot change
 * it, else null. Ties within 1e-9 share the better rank.
 */
export function certainRanks(intervals: readonly { low: number; high: number }[]): (number | null)[] {
  return intervals.map((own) => {
    const better = intervals.filter((other) => other.low > own.high + TIE_TOLERANCE).length;
    const worse = intervals.filter((other) => other.high < own.low - TIE_TOLERANCE).length;
    const equal = intervals.filter(
      (other) => Math.max(other.high - own.low, own.high - other.low) <= TIE_TOLERANCE,
    ).length;
    // An exact score ties itself; an open one is not even sure of that, so it needs everybody else above or below.
    const others = intervals.length - better - worse;
    return others === Math.max(1, equal) ? better + 1 : null;
  });
}
