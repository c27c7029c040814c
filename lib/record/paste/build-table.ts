import { pasteLimits } from "./paste-limits";
import { pastedCell } from "./pasted-cell";
import type { PasteRefusal, PasteRefusalReason, PastedTable, RowProblem, RowReason } from "./pasted-table";
import { plainText } from "./plain-text";
import type { RawRow, RawTable } from "./raw-table";

const isFilled = (cell: string | undefined) => cell !== undefined && cell.trim() !== "";

/** Limits checked, markup taken off, every row as long as the header; or why not, row by row. */
export function buildTable({ format, rows, otherTables }: RawTable): PastedTable | PasteRefusal {
  const [header, ...body] = rows;
  if (header === undefined) return refuse("no_table");
  if (body.length > pasteLimits.rows) return refuse("too_many_rows");
  const columns = usedColumns(header, body);
  if (columns.length > pasteLimits.columns) return refuse("too_many_columns");
  const wrongHeader = header.broken ?? tooLong(header);
  if (wrongHeader !== null)
    return refuse("header_not_understood", [{ row: header.row, reason: wrongHeader }]);
  if (columns.length < 2) return refuse("one_column");

  const read = (raw: string) => pastedCell(format === "markdown" ? plainText(raw) : raw);
  const cellsOf = ({ cells }: RawRow) => columns.map((column) => read(cells[column] ?? ""));
  const problems = body.flatMap((row): RowProblem[] => {
    const reason = wrongRow(row, header.cells.length);
    return reason === null ? [] : [{ row: row.row, reason }];
  });
  const wrong = new Set(problems.map(({ row }) => row));
  const understood = body
    .filter(({ row }) => !wrong.has(row))
    .map((row) => ({ row: row.row, cells: cellsOf(row) }));
  if (understood.length === 0) return refuse("no_rows", problems);
  return { format, header: cellsOf(header), rows: understood, problems, otherTables };
}

function refuse(refused: PasteRefusalReason, problems: readonly RowProblem[] = []): PasteRefusal {
  return { refused, problems };
}

/** The first column, and every other that has a name or a cell: spreadsheets add empty ones at the end. */
function usedColumns(header: RawRow, body: readonly RawRow[]): number[] {
  const used = new Set([0]);
  for (const { cells } of [header, ...body]) {
    for (const [column, cell] of cells.slice(0, header.cells.length).entries()) {
      if (isFilled(cell)) used.add(column);
    }
  }
  return [...used].sort((a, b) => a - b);
}

function tooLong({ cells }: RawRow): RowReason | null {
  return cells.some((cell) => cell.trim().length > pasteLimits.cell) ? "cell_too_long" : null;
}

/** Short rows are fine: their last cells are missing. Long rows are not: nobody knows what their cells belong to. */
function wrongRow(row: RawRow, width: number): RowReason | null {
  if (row.broken !== null) return row.broken;
  if (tooLong(row) !== null) return "cell_too_long";
  if (row.cells.slice(width).some(isFilled)) return "too_many_cells";
  return isFilled(row.cells[0]) ? null : "no_title";
}
