import { winners } from "./winners";

/** Without this losing option others would come first. */
export type RankReversal = { removed: number; winners: number[] };

/**
 * The rank-reversal guard: which losing options decide, by merely being on the list, who wins? Each is taken away in turn
 * and everything is scored anew with the rule in use. On fixed scales none does (scores do not know of each other); with
 * local scales, TOPSIS or head-to-head rules some may (Belton & Gear 1983).
 *
 * `rows` is one entry per option, whatever the rule needs; `scoresOf` answers with one score per row, null for an option
 * without. Options are numbered as in `rows`. Fewer than three options have no third to depend on.
 */
export function rankReversals<Row>(
  rows: readonly Row[],
  scoresOf: (rows: readonly Row[]) => readonly (number | null)[],
): RankReversal[] {
  if (rows.length < 3) return [];
  const first = winners(scoresOf(rows));
  return [...rows.keys()]
    .filter((option) => !first.includes(option))
    .map((removed) => {
      const left = winners(scoresOf(rows.toSpliced(removed, 1)));
      return { removed, winners: left.map((option) => (option < removed ? option : option + 1)) };
    })
    .filter(({ winners: without }) => String(without) !== String(first));
}
