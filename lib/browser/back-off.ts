/** How long to wait before each new attempt (ms). */
export type BackOff = { next(): number; reset(): void };

/**
 * Waits that double from `first` to `longest`, each spread at random over half to one and a half of itself: those who
 * lost a server together do not come back together. `random` gives numbers from 0 to 1.
 */
export function backOff(first: number, longest: number, random: () => number): BackOff {
  let attempts = 0;
  return {
    next: () => Math.min(first * 2 ** attempts++, longest) * (0.5 + random()),
    reset: () => void (attempts = 0),
  };
}
