import { requireFinite } from "./require-finite";

/**
 * What two votes say of the same things: their entries side by side, wherever neither is null. Throws a RangeError on
 * lists of different lengths and on entries that are not finite.
 */
export function commonPairs(
  a: readonly (number | null)[],
  b: readonly (number | null)[],
): (readonly [number, number])[] {
  if (a.length !== b.length) throw new RangeError("Votes must be on the same things");
  const pairs = a.flatMap((own, index) => {
    const other = b[index]!;
    return own === null || other === null ? [] : [[own, other] as const];
  });
  requireFinite(pairs.flat());
  return pairs;
}
