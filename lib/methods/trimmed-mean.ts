import { normalise } from "./normalise";
import { requireFinite } from "./require-finite";
import { sum } from "./sum";
import { TIE_TOLERANCE } from "./tie-tolerance";
import { weightedMean } from "./weighted-mean";

/**
 * Trimmed mean: floor(trim · V) of V votes are dropped at each end and the rest is averaged. With fewer than 1 / trim votes
 * nothing is dropped. Where votes differ in power the same share of the whole power is cut off at each end instead: dropping
 * whole votes could lower the result when somebody raises theirs.
 *
 * Null when nobody has power. Throws a RangeError unless 0 ≤ trim < 0.5, on lists
 * of different lengths, and on values and powers that `weightedMean` refuses.
 */
export function trimmedMean(
  values: readonly number[],
  trim: number,
  powers: readonly number[],
): number | null {
  if (!(trim >= 0 && trim < 0.5)) throw new RangeError("Trim less than half at each end");
  if (powers.length !== values.length) throw new RangeError("One voting power per value");
  requireFinite(values);
  if (normalise(powers) === null) return null;
  const total = sum(powers);
  // 0.29 · 100 is a bit less than 29 to a computer.
  const dropped = Math.floor(trim * values.length + TIE_TOLERANCE);
  if (powers.every((power) => power === 1)) return meanOfMiddle(values, dropped);
  const cut = (total * dropped) / values.length;
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
  let below = 0;
  const kept = order.map((index) => {
    const from = Math.max(cut, below);
    below += powers[index]!;
    const left = Math.min(total - cut, below) - from;
    // Not even a crumb of a vote that is cut off may stay for rounding: it could be huge.
    return left > TIE_TOLERANCE * powers[index]! ? left : 0;
  });
  return weightedMean(
    order.map((index) => values[index]!),
    kept,
  );
}

/** Whole votes alone are dropped: the same sum in the same order, without asking who keeps which part of a vote. */
function meanOfMiddle(values: readonly number[], dropped: number): number | null {
  const middle = [
    ...Float64Array.from(values)
      .sort()
      .subarray(dropped, values.length - dropped),
  ];
  return weightedMean(
    middle,
    middle.map(() => 1),
  );
}
