/** The most votes of a rating that stand in one stack; more make a second stack beside it. */
const STACK = 5;
/** The most votes a rating may have for each to be drawn as a dot of its own. */
const MOST_DOTS = 2 * STACK;

export type Dot = {
  rating: number;
  /** Places from the middle line; negative is above it, halves when the stack is even. */
  level: number;
  /** Dots sideways from the rating: half a dot to either side where two stacks share it. */
  aside: number;
  isMine: boolean;
};

/**
 * Where the votes of a cell are drawn; the histogram begins with the `lowest` rating of the scale. Up to ten votes on a rating stand as one or two stacks of dots centred on the line,
 * mine in the middle of the first; when any rating has more, all become columns of height 0 to 1 (1 = the most votes),
 * with mine on top.
 */
export function dotPlaces(
  histogram: readonly number[],
  mine: number | null,
  lowest = 1,
): { dots: Dot[]; bars: { rating: number; height: number }[] } {
  const most = Math.max(0, ...histogram);
  if (most > MOST_DOTS) {
    const bars = histogram
      .map((count, index) => ({ rating: lowest + index, height: count / most }))
      .filter((bar) => bar.height > 0);
    return { bars, dots: mine === null ? [] : [{ rating: mine, level: 0, aside: 0, isMine: true }] };
  }
  return { dots: histogram.flatMap((count, index) => stacked(count, lowest + index, mine)), bars: [] };
}

function stacked(count: number, rating: number, mine: number | null): Dot[] {
  const first = count > STACK ? Math.ceil(count / 2) : count;
  const middle = Math.floor((first - 1) / 2);
  return Array.from({ length: count }, (_unused, k) => {
    const inFirst = k < first;
    const height = inFirst ? first : count - first;
    const level = (inFirst ? k : k - first) - (height - 1) / 2;
    const aside = first === count ? 0 : inFirst ? -0.5 : 0.5;
    return { rating, level, aside, isMine: rating === mine && k === middle };
  });
}
