import type { OrdinalWeights } from "./ordinal-weights";
import type { SeededRandom } from "./seeded-random";

/**
 * Draws weights that keep an order, uniformly in the long run, by a walk: every step moves weight between two groups of
 * criteria, anywhere along the line that the order leaves (hit-and-run, Smith 1984, along the edges of the simplex); a draw
 * is as many steps as there are groups. Every draw overwrites the one before.
 */
export function weightWalk({ groups, order }: OrdinalWeights, random: SeededRandom): () => Float64Array {
  const sizes = groups.map((group) => group.length);
  // Well inside: everyone above another weighs more.
  const raw = groups.map((_, a) => 1 + order.filter(([more]) => more === a).length);
  const total = raw.reduce((sum, weight, a) => sum + weight * sizes[a]!, 0);
  const each = Float64Array.from(raw, (weight) => weight / total);
  const weights = new Float64Array(groups.flat().length);

  function step(): void {
    const to = random.below(groups.length);
    const from = random.below(groups.length);
    if (to === from) return;
    const rise = 1 / sizes[to]!;
    const fall = 1 / sizes[from]!;
    const slope = (group: number) => (group === to ? rise : group === from ? -fall : 0);
    let least = -each[to]! / rise;
    let most = each[from]! / fall;
    for (const [a, b] of order) {
      const closing = slope(b) - slope(a);
      const room = each[a]! - each[b]!;
      if (closing > 0) most = Math.min(most, room / closing);
      if (closing < 0) least = Math.max(least, room / closing);
    }
    const moved = least + random.unit() * (most - least);
    each[to] = Math.max(0, each[to]! + rise * moved);
    each[from] = Math.max(0, each[from]! - fall * moved);
  }

  return () => {
    for (let count = 0; count < groups.length; count++) step();
    groups.forEach((group, a) => {
      for (const criterion of group) weights[criterion] = each[a]!;
    });
    return weights;
  };
}
