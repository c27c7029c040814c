import { requireFinite } from "./require-finite";
import { TIE_TOLERANCE } from "./tie-tolerance";

/**
 * Which options are never better than another: i dominates j when it is at least as good on every criterion and better on
 * one (differences up to 1e-9 are none). `values` is options × criteria, more is better.
 *
 * `dominates` lists the pairs [i, j] in order of i, then j; `efficient` are the options nobody dominates. Throws a
 * RangeError on rows of different lengths and on numbers that are not finite.
 */
export function dominance(values: readonly (readonly number[])[]): {
  dominates: [number, number][];
  efficient: number[];
} {
  requireFinite(values.flat());
  if (values.some((row) => row.length !== values[0]!.length))
    throw new RangeError("Rows must have one length");
  const dominates = values.flatMap((own, i) =>
    values.flatMap((other, j): [number, number][] => (isAbove(own, other) ? [[i, j]] : [])),
  );
  const dominated = new Set(dominates.map(([, j]) => j));
  return { dominates, efficient: [...values.keys()].filter((option) => !dominated.has(option)) };
}

function isAbove(own: readonly number[], other: readonly number[]): boolean {
  let isBetter = false;
  for (let index = 0; index < own.length; index++) {
    const lead = own[index]! - other[index]!;
    if (lead < -TIE_TOLERANCE) return false;
    isBetter ||= lead > TIE_TOLERANCE;
  }
  return isBetter;
}
