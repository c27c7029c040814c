import { requireFinite } from "./require-finite";

/**
 * Throws a RangeError unless every row holds `width` finite numbers (of the first row, unless given) and there is at least
 * one row.
 */
export function requireMatrix(rows: readonly (readonly number[])[], width = rows[0]?.length): void {
  if (rows.length === 0) throw new RangeError("A matrix needs a row");
  for (const row of rows) {
    if (row.length !== width) throw new RangeError(`Row of ${row.length}, expected ${width}`);
    requireFinite(row);
  }
}
