import type { SeededRandom } from "./seeded-random";

/** How often each voter was drawn, and how many of all equally likely draws look like that. Overwritten by the next one. */
export type Resample = { counts: Uint32Array; ways: number };

/**
 * Every way to draw as many voters, with replacement, as there are: all counts that sum to n, each standing for
 * n! / (c₁! … cₙ!) of the nⁿ draws. There are (2n − 1)! / (n! (n − 1)!) of them: 24,310 for nine voters.
 */
export function* everyResample(voters: number): Generator<Resample, void, void> {
  const factorials = [1];
  for (let n = 1; n <= voters; n++) factorials.push(factorials[n - 1]! * n);
  const counts = new Uint32Array(voters);
  counts[0] = voters;
  for (;;) {
    yield { counts, ways: counts.reduce((ways, count) => ways / factorials[count]!, factorials[voters]!) };
    // The next composition (Nijenhuis & Wilf 1978, NEXCOM): all but one of the first heap go back to the start.
    const first = counts.findIndex((count) => count > 0);
    if (first === voters - 1) return;
    const heap = counts[first]!;
    counts[first] = 0;
    counts[0] = heap - 1;
    counts[first + 1] = counts[first + 1]! + 1;
  }
}

/** `many` random draws of as many voters, with replacement, as there are. */
export function* randomResamples(
  voters: number,
  many: number,
  random: SeededRandom,
): Generator<Resample, void, void> {
  const counts = new Uint32Array(voters);
  for (let draw = 0; draw < many; draw++) {
    counts.fill(0);
    for (let voter = 0; voter < voters; voter++) {
      const drawn = random.below(voters);
      counts[drawn] = counts[drawn]! + 1;
    }
    yield { counts, ways: 1 };
  }
}
