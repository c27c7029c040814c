import { bestFirst } from "./best-first";
import { requireFinite } from "./require-finite";

/** One ranking, or several equal ones: a place per option, lower is better, null for an option it says nothing about. */
export type Ranking = { places: readonly (number | null)[]; power: number };

/**
 * Head-to-head matrix: P_ij is the voting power of the rankings that put option i strictly above option j.
 *
 * A ranking that ties two options, or says nothing about one of them, counts for neither. Sums run in the order given.
 * Throws a RangeError on rankings of different lengths, on places that are not finite and on powers that are negative.
 */
export function duels(options: number, rankings: readonly Ranking[]): number[][] {
  const matrix = new Float64Array(options * options);
  for (const { places, power } of rankings) {
    if (places.length !== options) throw new RangeError("Every ranking has a place per option");
    if (power < 0) throw new RangeError("Voting power cannot be negative");
    requireFinite([power]);
    const placed: number[] = [];
    // Plain loops: every voter's ranking runs them.
    for (let option = 0; option < options; option++) {
      const place = places[option]!;
      if (place === null) continue;
      if (!Number.isFinite(place)) throw new RangeError(`Expected a finite number, got ${place}`);
      placed.push(option);
    }
    // The highest place is the last one: everybody after an option, and not level with it, is above it.
    bestFirst(placed, places);
    for (let low = 0; low < placed.length; low++) {
      const place = places[placed[low]!]!;
      let high = low + 1;
      while (high < placed.length && places[placed[high]!] === place) high++;
      for (; high < placed.length; high++) {
        const duel = placed[high]! * options + placed[low]!;
        matrix[duel] = matrix[duel]! + power;
      }
    }
  }
  return Array.from({ length: options }, (_, i) => [...matrix.subarray(i * options, (i + 1) * options)]);
}
