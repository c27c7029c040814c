import { normalise } from "./normalise";
import { requireFinite } from "./require-finite";
import { TIE_TOLERANCE } from "./tie-tolerance";

/**
 * Weighted median: the value at which half of the voting power is reached, or the midpoint between it and the next one
 * when the half is reached exactly there. With equal powers it is the ordinary median; whole powers act as copies of a vote.
 *
 * Null when nobody has power. Throws a RangeError on lists of different lengths, on a value that is not finite, and on
 * powers that `normalise` refuses.
 */
export function weightedMedian(values: readonly number[], powers: readonly number[]): number | null {
  requireFinite(values);
  if (powers.length !== values.length) throw new RangeError("One voting power per value");
  const shares = normalise(powers);
  if (shares === null) return null;
  const order = values.map((_, index) => index).filter((index) => shares[index]! > 0);
  order.sort((a, b) => values[a]! - values[b]!);
  /** The first value up to which more than this share of the power lies. */
  const beyond = (share: number): number => {
    let rest = share;
    return values[order.find((index) => (rest -= shares[index]!) < 0)!]!;
  };
  return beyond(0.5 - TIE_TOLERANCE) / 2 + beyond(0.5 + TIE_TOLERANCE) / 2;
}
