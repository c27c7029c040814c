import type { Direction } from "./direction";
import { requireFinite } from "./require-finite";
import { unitTolerance } from "./unit-tolerance";

/**
 * PROMETHEE II net flows with the usual criterion (any difference counts in full): the mean, over the other options, of
 * the weight won minus the weight lost in a duel with each, from −1 to 1 (Brans & Vincke 1985). They sum to 0.
 *
 * `facts` is options × criteria; facts tie within `unitTolerance` of their column. Null for a single option, which
 * has no duels. Throws a RangeError on lists of different lengths and on numbers that are not finite.
 */
export function netFlows(
  facts: readonly (readonly number[])[],
  directions: readonly Direction[],
  weights: readonly number[],
): (number | null)[] {
  if (directions.length !== weights.length) throw new RangeError("One direction per weight");
  if (!facts.every((row) => row.length === weights.length)) throw new RangeError("One fact per weight");
  requireFinite([...weights, ...facts.flat()]);
  const opponents = facts.length - 1;
  if (opponents < 1) return facts.map(() => null);
  const duels = weights.map((weight, index) => {
    const column = facts.map((row) => row[index]!);
    const tolerance = unitTolerance(column);
    const sign = directions[index] === "cost" ? -1 : 1;
    return column.map((own) => {
      let won = 0;
      for (const other of column) {
        if (own - other > tolerance) won += sign;
        else if (other - own > tolerance) won -= sign;
      }
      return (weight * won) / opponents;
    });
  });
  return facts.map((_, option) => duels.reduce((sum, of) => sum + of[option]!, 0));
}
