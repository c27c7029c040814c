import { beats } from "./beats";

/**
 * Circles of duels at the top: options that beat each other in turn (A beats B beats C beats A) and are beaten by nobody
 * outside. This is why there is no head-to-head winner, unless it is a mere tie; then there are none. Each circle lists
 * its options by index. `matrix` is as of `duels`.
 */
export function topCircles(matrix: readonly (readonly number[])[]): number[][] {
  const options = matrix.map((_, option) => option);
  // Warshall 1962: who beats whom directly or through others.
  const reaches = options.map((i) => options.map((j) => beats(matrix, i, j)));
  for (const via of options)
    for (const i of options)
      if (reaches[i]![via]!) for (const j of options) if (reaches[via]![j]!) reaches[i]![j] = true;
  return options.flatMap((option) => {
    const above = options.filter((other) => reaches[other]![option]!);
    const circle = above.every((other) => reaches[option]![other]!);
    return circle && above[0] === option ? [above] : [];
  });
}
