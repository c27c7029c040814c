import type { PastedTable } from "./pasted-table";

/**
 * Rows and columns swapped. The corner stays; a row is now numbered by the column it was. Problems keep the row numbers
 * of the paste, because that is where a person looks for them.
 */
export function transpose(table: PastedTable): PastedTable {
  const [corner, ...names] = table.header;
  if (corner === undefined) return table;
  const missing = { text: "", neutralised: false };
  const columnOf = (column: number) => table.rows.map(({ cells }) => cells[column] ?? missing);
  return {
    ...table,
    header: [corner, ...columnOf(0)],
    rows: names.map((name, index) => ({ row: index + 2, cells: [name, ...columnOf(index + 1)] })),
  };
}
