import type { PasteFormat, RowReason } from "./pasted-table";

/** A row as it stands in the paste, before anything is judged but its form. */
export type RawRow = { row: number; cells: readonly string[]; broken: RowReason | null };

/** The rows of a table found in a paste, header first, blank rows left out. */
export type RawTable = { format: PasteFormat; rows: readonly RawRow[]; otherTables: number };
