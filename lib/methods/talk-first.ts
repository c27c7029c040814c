import { rank } from "./rank";
import { TIE_TOLERANCE } from "./tie-tolerance";

/** How many cells a team can talk about before it tires. */
const CELLS_TO_TALK_ABOUT = 3;

/**
 * The at most three cells to talk about first: largest merged weight × spread. A wide spread on a criterion that hardly
 * counts is not worth the time.
 *
 * Cells carry the merged weight of their criterion and their spread index, both 0–1, and come back as they are. Ties (by
 * the rule of `rank`) keep the given order. Cells without spread, with unknown spread (null) or without weight are left
 * out. Throws a RangeError on a weight or spread that is not finite.
 */
export function talkFirst<Cell extends { weight: number; spread: number | null }>(
  cells: readonly Cell[],
): Cell[] {
  const impacts = cells.map((cell) => (cell.spread === null ? null : cell.weight * cell.spread));
  const ranks = rank(impacts);
  return cells
    .map((cell, index) => ({ cell, impact: impacts[index] ?? 0, rank: ranks[index] ?? Infinity }))
    .filter(({ impact }) => impact > TIE_TOLERANCE)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, CELLS_TO_TALK_ABOUT)
    .map(({ cell }) => cell);
}
