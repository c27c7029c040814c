import { TIE_TOLERANCE } from "./tie-tolerance";
import { weightedSums } from "./weighted-sums";
import { winners } from "./winners";

/** A cell and how likely it is that knowing it better changes who wins. */
export type FlipChance = { option: number; criterion: number; chance: number };

/**
 * What to find out next: per cell, the probability that another option comes first once the cell's true value is known, if
 * that is taken to be what somebody drawn from its votes says and all else stays (methods' question of §10.5 in terms of the
 * winner; the idea is the value of information, Howard 1966, IEEE Transactions on Systems Science and Cybernetics 2(1)).
 *
 * `values` are merged values of options × criteria, `weights` merged weights, `votes` the votes on every cell in the same
 * unit. Cells that cannot change the winner are left out; likeliest first, equal ones in the order of the matrix. Where t
 * options tie for the first place, the present winners' part of it counts as no change. Throws a RangeError on lists that do
 * not fit.
 */
export function flipChances(
  values: readonly (readonly number[])[],
  weights: readonly number[],
  votes: readonly (readonly (readonly number[])[])[],
): FlipChance[] {
  const scores = weightedSums(values, weights);
  const first = new Set(winners(scores));
  return scores
    .flatMap((score, option) => {
      const rivals = winners(scores.map((own, other) => (other === option ? null : own)));
      if (rivals.length === 0) return [];
      const bar = scores[rivals[0]!]!;
      const stay = rivals.filter((rival) => first.has(rival)).length;
      const own = first.has(option) ? 1 : 0;
      const changeAt = (moved: number) => {
        if (moved > bar + TIE_TOLERANCE) return 1 - own;
        if (moved < bar - TIE_TOLERANCE) return 1 - stay / rivals.length;
        return 1 - (stay + own) / (rivals.length + 1);
      };
      return weights.map((weight, criterion) => {
        const drawn = votes[option]![criterion]!;
        const value = values[option]![criterion]!;
        const changes = drawn.reduce((sum, vote) => sum + changeAt(score + weight * (vote - value)), 0);
        return { option, criterion, chance: drawn.length === 0 ? 0 : changes / drawn.length };
      });
    })
    .filter(({ chance }) => chance > 0)
    .sort((a, b) => b.chance - a.chance);
}
