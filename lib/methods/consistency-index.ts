/**
 * How far the pairwise judgements of n criteria contradict each other: CI = (λ − n) / (n − 1), for the principal
 * eigenvalue λ of their matrix; 0 is not at all (Saaty 1980). One criterion has nothing to contradict: 0.
 */
export function consistencyIndex(lambda: number, n: number): number {
  // λ ≥ n for every reciprocal matrix; a last bit below is rounding.
  return n < 2 ? 0 : Math.max(0, lambda - n) / (n - 1);
}
