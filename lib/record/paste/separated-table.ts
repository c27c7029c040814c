import Papa from "papaparse";
import type { RawRow, RawTable } from "./raw-table";

const isFilled = (cells: readonly string[]) => cells.some((cell) => cell.trim() !== "");

/**
 * The text read as cells from a spreadsheet (tabs) or as CSV (commas or semicolons). A first line with a tab in it makes
 * it tabs. Lines must end with `\n`; null when nothing separates anything.
 *
 * A quote that is never closed swallows what follows; the row in which it opens is marked as broken.
 */
export function separatedTable(text: string): RawTable | null {
  const firstLine = text.split("\n").find((line) => line.trim() !== "") ?? "";
  const tabs = firstLine.includes("\t");
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: tabs ? "\t" : "",
    delimitersToGuess: [",", ";"],
    newline: "\n",
  });
  const broken = new Set(
    errors.flatMap(({ type, row }) => (type === "Quotes" && row !== undefined ? [row] : [])),
  );
  const rows = data.flatMap((cells, index): RawRow[] =>
    isFilled(cells) ? [{ row: index + 1, cells, broken: broken.has(index) ? "broken_quotes" : null }] : [],
  );
  if (!tabs && !looksSeparated(rows)) return null;
  return { format: tabs ? "tsv" : "csv", rows, otherTables: 0 };
}

/** Sentences have commas too. In a table most rows are as long as its header, or it has one column. */
function looksSeparated([header, ...rows]: readonly RawRow[]): boolean {
  if (header === undefined) return false;
  const even = rows.filter(({ cells, broken }) => broken !== null || cells.length === header.cells.length);
  return even.length * 2 >= rows.length;
}
