import type { PastedCell, PastedTable } from "./pasted-table";

/** A title and where it stands: the 1-based number of its column or row in the pasted table. */
export type TableTitle = { title: string; line: "row" | "column"; number: number };

const oneLine = ({ text }: PastedCell) => text.replace(/\s+/g, " ");

/** The titles a table offers: its columns after the first as options, its rows as criteria. */
export function tableTitles(table: Pick<PastedTable, "header" | "rows">): {
  options: TableTitle[];
  criteria: TableTitle[];
} {
  return {
    options: table.header
      .slice(1)
      .map((cell, index) => ({ title: oneLine(cell), line: "column", number: index + 2 })),
    criteria: table.rows.map(({ row, cells }) => ({
      title: oneLine(cells[0] ?? { text: "", neutralised: false }),
      line: "row",
      number: row,
    })),
  };
}
