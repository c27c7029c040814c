import { beats } from "./beats";

/** What the Schulze method makes of head-to-head results. */
export type SchulzeResult = {
  /** Strength of the strongest path from option i to option j; 0 where there is none. */
  strengths: number[][];
  /** Options that no other beats on strongest paths: more than one when they tie. */
  winners: number[];
  /** Places from first to last, as lists of options. */
  order: number[][];
};

/**
 * Schulze method: a path is as strong as its weakest duel, a duel as strong as its winning votes; option i is above
 * option j when its strongest path to j is stronger than the one back (Schulze 2011, Social Choice and Welfare 36,
 * 267–303).
 *
 * That relation has no circles, but may leave pairs open. A place of `order` holds all options that nobody on this or a
 * later place is above, so options that share one are level, and the list order decides nothing. `matrix` is as of
 * `duels`.
 */
export function schulze(matrix: readonly (readonly number[])[]): SchulzeResult {
  const options = matrix.map((_, option) => option);
  const strengths = options.map((i) => options.map((j) => (beats(matrix, i, j) ? matrix[i]![j]! : 0)));
  for (const [via, onwards] of strengths.entries())
    for (const [i, own] of strengths.entries())
      for (const j of options) if (i !== j) own[j] = Math.max(own[j]!, Math.min(own[via]!, onwards[j]!));
  const order: number[][] = [];
  let rest = options;
  while (rest.length > 0) {
    const beaten = (option: number) => rest.some((other) => beats(strengths, other, option));
    const place = rest.filter((option) => !beaten(option));
    order.push(place);
    rest = rest.filter(beaten);
  }
  return { strengths, winners: order[0] ?? [], order };
}
