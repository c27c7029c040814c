import type { OrdinalWeights } from "./ordinal-weights";
import { cutSimplex } from "./simplex";
import type { Simplex } from "./simplex";
import { TIE_TOLERANCE } from "./tie-tolerance";

/**
 * All weights that keep an order, as simplices of weight vectors that do not overlap; their shares sum to the part of the
 * simplex of all weights (of the groups' totals, uniform) that they fill. Null when more than `most` pieces are needed:
 * the number grows with the number of orders that stay possible.
 */
export function weightSpace({ groups, order }: OrdinalWeights, most: number): Simplex[] | null {
  const criteria = [...groups.flat().keys()];
  const corners = groups.map((group) => criteria.map((k) => (group.includes(k) ? 1 / group.length : 0)));
  let pieces: Simplex[] = [{ share: 1, corners }];
  for (const [a, b] of order) {
    const [more, less] = [groups[a]![0]!, groups[b]![0]!];
    const kept: Simplex[] = [];
    for (const piece of pieces) {
      const cut = cutSimplex(piece, (corner) => corner[more]! - corner[less]!, {
        tolerance: TIE_TOLERANCE,
        most,
      });
      if (cut === null || kept.push(...cut.above) > most) return null;
    }
    pieces = kept;
  }
  return pieces;
}
