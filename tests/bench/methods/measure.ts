/** Milliseconds of one run: the middle and the fastest of some, and how many there were. */
export type Measured = { median: number; fastest: number; runs: number };

const WARM_UP_MS = 300;
const MOST_RUNS = 200;
const FEWEST_RUNS = 5;

/**
 * Runs something until it is warm, then for about `budget` milliseconds, at least five and at most two hundred times. The
 * results are kept alive until the end, so that no run can be optimised away.
 */
export function measure(run: () => unknown, budget = 1_000): Measured {
  const kept: unknown[] = [];
  const began = performance.now();
  for (let warmed = 0; warmed < FEWEST_RUNS && performance.now() - began < 10 * budget; warmed++)
    kept.push(run());
  while (performance.now() - began < WARM_UP_MS) kept[0] = run();
  const times: number[] = [];
  const start = performance.now();
  while (times.length < FEWEST_RUNS || (times.length < MOST_RUNS && performance.now() - start < budget)) {
    const before = performance.now();
    kept[times.length % FEWEST_RUNS] = run();
    times.push(performance.now() - before);
  }
  times.sort((a, b) => a - b);
  if (kept.length === 0) throw new Error("Nothing was measured");
  return { median: times[Math.floor((times.length - 1) / 2)]!, fastest: times[0]!, runs: times.length };
}
