import { requireFinite } from "./require-finite";

/**
 * Shannon's entropy −Σ p log₂ p in bits, with 0 log 0 = 0: how undecided shares are, 0 when one has everything. Throws a
 * RangeError on a share that is negative or not finite.
 */
export function entropy(shares: readonly number[]): number {
  requireFinite(shares);
  if (shares.some((share) => share < 0)) throw new RangeError("Shares cannot be negative");
  // Subtracting from 0 keeps −0 out of the answer.
  return shares.reduce((bits, share) => (share > 0 ? bits - share * Math.log2(share) : bits), 0);
}
