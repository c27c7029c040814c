/**
 * The x for which A x = b, by Gaussian elimination with partial pivoting. `matrix` holds the rows of a square A; there
 * is an x only if A is not singular, which the callers here know beforehand.
 */
export function solveLinear(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index]!]);
  const n = rows.length;
  for (let k = 0; k < n; k += 1) {
    const candidates = rows.slice(k).map((row) => Math.abs(row[k]!));
    const best = k + candidates.indexOf(Math.max(...candidates));
    const pivot = rows[best]!;
    rows[best] = rows[k]!;
    rows[k] = pivot;
    for (const row of rows.slice(k + 1)) subtract(row, row[k]! / pivot[k]!, pivot);
  }
  const solution: number[] = [];
  for (let k = n - 1; k >= 0; k -= 1) {
    const row = rows[k]!;
    const known = solution.reduce((sum, x, index) => sum + x * row[k + 1 + index]!, 0);
    solution.unshift((row[n]! - known) / row[k]!);
  }
  return solution;
}

function subtract(row: number[], factor: number, pivot: readonly number[]): void {
  pivot.forEach((entry, index) => {
    row[index]! -= factor * entry;
  });
}
