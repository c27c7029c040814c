/** Criteria that must weigh the same, and which of these groups must not weigh less, per criterion, than another. */
export type OrdinalWeights = {
  /** Criteria by number; every criterion is in exactly one group. */
  groups: number[][];
  /** [a, b]: a criterion of group a weighs at least what one of group b does. Only neighbours: what follows is left out. */
  order: [number, number][];
};

/**
 * What statements "w_i ≥ w_j" come to: criteria that are bounded by each other in a circle weigh the same, and what is left
 * between these groups has no circle. No set of such statements contradicts itself: equal weights meet them all.
 *
 * `constraints` are pairs [i, j] of criteria by number. Throws a RangeError when there is no such criterion.
 */
export function ordinalWeights(
  criteria: number,
  constraints: readonly (readonly [number, number])[],
): OrdinalWeights {
  const numbers = [...Array(criteria).keys()];
  const reaches = numbers.map((i) => numbers.map((j) => i === j));
  for (const [i, j] of constraints) {
    if (!(i in numbers && j in numbers)) throw new RangeError(`No criterion ${i in numbers ? j : i}`);
    reaches[i]![j] = true;
  }
  // Transitive closure (Warshall 1962).
  for (const via of numbers)
    for (const from of numbers)
      if (reaches[from]![via]) for (const to of numbers) if (reaches[via]![to]) reaches[from]![to] = true;
  const firstOf = numbers.map((i) => numbers.findIndex((j) => reaches[i]![j] && reaches[j]![i]));
  const leaders = numbers.filter((i) => firstOf[i] === i);
  const above = leaders.map((i) => leaders.map((j) => i !== j && reaches[i]![j]!));
  return {
    groups: leaders.map((leader) => numbers.filter((i) => firstOf[i] === leader)),
    order: above.flatMap((row, a) =>
      row.flatMap((isAbove, b): [number, number][] =>
        isAbove && !row.some((over, c) => over && above[c]![b]) ? [[a, b]] : [],
      ),
    ),
  };
}
