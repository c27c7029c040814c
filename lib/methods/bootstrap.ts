import { everyResample, randomResamples } from "./resamples";
import { seededRandom } from "./seeded-random";
import { TIE_TOLERANCE } from "./tie-tolerance";

export type Bootstrap = {
  /** Per option, the share of resampled teams in which it comes first; null when none had a winner. Sums to 1. */
  shares: number[] | null;
  /** Whether every possible resample was counted; otherwise a random selection was. */
  exact: boolean;
};

/** The most voters for whom every resample is counted, and how many are drawn for more (standard error at most 1.1 points). */
const MOST_EXACT = 9;
export const RESAMPLES = 2_000;

/**
 * How far the winner depends on who was in the room (Efron 1979): as many voters are drawn with replacement as there are,
 * the group result is computed anew, and the winners are counted; t options within 1e-9 of the best share 1/t each.
 * Exact for at most nine voters.
 *
 * `scoresOf` gets how often each voter was drawn and writes the options' scores into the list it is given, −∞ for an option
 * without; a resample in which no option has a score counts for nothing. After every resample the generator yields how many
 * are done, so that whoever runs it may pause; `finish` runs it through.
 */
export function* bootstrap(
  voters: number,
  options: number,
  scoresOf: (counts: Uint32Array, scores: Float64Array) => void,
  { seed, resamples = RESAMPLES }: { seed: string; resamples?: number },
): Generator<number, Bootstrap, void> {
  if (voters === 0) return { shares: null, exact: true };
  const exact = voters <= MOST_EXACT;
  const scores = new Float64Array(options);
  const wins = new Float64Array(options);
  let done = 0;
  for (const { counts, ways } of exact
    ? everyResample(voters)
    : randomResamples(voters, resamples, seededRandom(seed))) {
    scoresOf(counts, scores);
    countWinners(scores, ways, wins);
    yield ++done;
  }
  const total = wins.reduce((sum, won) => sum + won, 0);
  return { shares: total > 0 ? Array.from(wins, (won) => won / total) : null, exact };
}

function countWinners(scores: Float64Array, ways: number, wins: Float64Array): void {
  let best = -Infinity;
  for (const score of scores) best = Math.max(best, score);
  if (best === -Infinity) return;
  let tied = 0;
  for (const score of scores) if (best - score <= TIE_TOLERANCE) tied++;
  for (let option = 0; option < scores.length; option++)
    if (best - scores[option]! <= TIE_TOLERANCE) wins[option] = wins[option]! + ways / tied;
}
