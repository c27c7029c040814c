/** One cell as plain text. `neutralised`: a spreadsheet would have run it as a formula; here it is only text. */
export type PastedCell = { text: string; neutralised: boolean };

/** A row below the header. `row` is its 1-based number in the pasted table, so that a person finds it again. */
export type PastedRow = { row: number; cells: readonly PastedCell[] };

/** Why a row was not understood. */
export const rowReasons = [
  "no_title",
  "too_many_cells",
  "cell_too_long",
  "broken_quotes",
  "not_a_table_row",
] as const;
export type RowReason = (typeof rowReasons)[number];
export type RowProblem = { row: number; reason: RowReason };

export type PasteFormat = "markdown" | "tsv" | "csv";

/** A table as it was understood: every row has as many cells as the header, the missing ones empty. */
export type PastedTable = {
  format: PasteFormat;
  /** The first cell is the corner; the others name the columns. At least two. */
  header: readonly PastedCell[];
  /** At least one. */
  rows: readonly PastedRow[];
  problems: readonly RowProblem[];
  /** Further tables in the same paste, which were left out. */
  otherTables: number;
};

/** Why nothing was taken at all. */
export const pasteRefusalReasons = [
  "empty",
  "too_large",
  "binary",
  "no_table",
  "one_column",
  "too_many_columns",
  "too_many_rows",
  "header_not_understood",
  "no_rows",
] as const;
export type PasteRefusalReason = (typeof pasteRefusalReasons)[number];

/** `problems` names the rows where single rows are the cause. */
export type PasteRefusal = { refused: PasteRefusalReason; problems: readonly RowProblem[] };
