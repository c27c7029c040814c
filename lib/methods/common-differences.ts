/**
 * a − b wherever neither is null: what two votes say of the same things. Throws a RangeError on lists of different lengths
 * and on entries that are not finite.
 */
export function commonDifferences(a: readonly (number | null)[], b: readonly (number | null)[]): number[] {
  if (a.length !== b.length) throw new RangeError("Votes must be on the same things");
  const differences: number[] = [];
  // A plain loop: maps of distances run this for every pair of voters.
  for (let index = 0; index < a.length; index += 1) {
    const own = a[index]!;
    const other = b[index]!;
    if (own === null || other === null) continue;
    if (!Number.isFinite(own) || !Number.isFinite(other)) throw new RangeError("Expected finite votes");
    differences.push(own - other);
  }
  return differences;
}
