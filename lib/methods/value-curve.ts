import { requireFinite } from "./require-finite";

/** A point of a value curve: the fact, and what it is worth. */
export type CurvePoint = readonly [x: number, value: number];

/**
 * The value function that is linear between agreed points, on the scale of their values (Keeney & Raiffa 1976). It need
 * not rise all the way: a sweet spot is a peak. Outside the points it keeps the value of the nearest one (`clip`), or goes
 * on as its outermost piece does (`extrapolate`).
 *
 * Points may come in any order. Throws a RangeError on fewer than two, on two with the same x, and on numbers that are not
 * finite.
 */
export function valueCurve(
  points: readonly CurvePoint[],
  outside: "clip" | "extrapolate" = "clip",
): (x: number) => number {
  requireFinite(points.flat());
  if (points.length < 2) throw new RangeError("A value curve needs two points");
  const sorted = [...points].sort(([a], [b]) => a - b);
  const pieces = sorted.slice(1).map((to, index) => ({ from: sorted[index]!, to }));
  if (pieces.some(({ from, to }) => from[0] === to[0]))
    throw new RangeError("A value curve has one value for each x");
  return (x) => {
    requireFinite([x]);
    const { from, to } = pieces.find((piece) => x <= piece.to[0]) ?? pieces.at(-1)!;
    const along = (x - from[0]) / (to[0] - from[0]);
    const share = outside === "clip" ? Math.min(1, Math.max(0, along)) : along;
    return (1 - share) * from[1] + share * to[1];
  };
}
