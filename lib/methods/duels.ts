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
  const matrix = Array.from({ length: options }, () => Array.from({ length: options }, () => 0));
  for (const { places, power } of rankings) {
    if (places.length !== options) throw new RangeError("Every ranking has a place per option");
    if (power < 0) throw new RangeError("Voting power cannot be negative");
    requireFinite([power]);
    requireFinite(places.filter((place) => place !== null));
    // A plain loop over pairs: every voter's ranking runs it.
    for (let i = 0; i < options; i++) {
      const own = places[i]!;
      if (own === null) continue;
      const row = matrix[i]!;
      for (let j = i + 1; j < options; j++) {
        const other = places[j]!;
        if (other === null) continue;
        if (own < other) row[j] = row[j]! + power;
        else if (other < own) matrix[j]![i] = matrix[j]![i]! + power;
      }
    }
  }
  return matrix;
}
