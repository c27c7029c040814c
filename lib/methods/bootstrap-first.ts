import { bootstrap } from "./bootstrap";
import type { Bootstrap } from "./bootstrap";
import { requireMatrix } from "./require-matrix";

/**
 * `bootstrap` where the group's score of an option is the mean of the voters' own. `voterScores` is voters × options.
 * Throws a RangeError on rows of different lengths or numbers that are not finite.
 */
export function bootstrapFirst(
  voterScores: readonly (readonly number[])[],
  draws: { seed: string; resamples?: number },
): Generator<number, Bootstrap, void> {
  requireMatrix(voterScores);
  const voters = voterScores.length;
  const options = voterScores[0]!.length;
  const all = Float64Array.from(voterScores.flat());
  const means = (counts: Uint32Array, scores: Float64Array) => {
    scores.fill(0);
    for (let voter = 0; voter < voters; voter++) {
      const count = counts[voter]!;
      if (count === 0) continue;
      const row = voter * options;
      for (let option = 0; option < options; option++)
        scores[option] = scores[option]! + count * all[row + option]!;
    }
    for (let option = 0; option < options; option++) scores[option] = scores[option]! / voters;
  };
  return bootstrap(voters, options, means, draws);
}
