/** Titles as a person would list them. */
const either = (titles: readonly string[]) =>
  titles.length < 2 ? titles.join("") : `${titles.slice(0, -1).join(", ")} or ${titles.at(-1) ?? ""}`;

/** A pasted table: what was understood, what was not and why. Keys under a reason are the codes of the parser. */
export const pasteMessages = {
  /** Why nothing was taken; what to do about it. */
  refused: (most: { bytes: number; rows: number; columns: number }) => ({
    empty: "There is nothing here yet. Paste a table with a header row.",
    too_large: `This is more than ${Math.round(most.bytes / 1_000_000)} MB. Paste the part you want to compare.`,
    binary: "This is not text. Copy the cells themselves, not a file or a picture.",
    no_table: "No table found. Paste a Markdown table, cells from a spreadsheet, or CSV.",
    one_column: "Only one column found. The first column names the rows; each further column is an option.",
    too_many_columns: `More than ${most.columns} columns. Leave some out, or swap rows and columns where it was made.`,
    too_many_rows: `More than ${most.rows} rows. Paste the rows you want to compare.`,
    header_not_understood: "The first row could not be read. It should name the options.",
    no_rows: "No row below the header could be read.",
  }),
  rowProblem: (row: number, why: string) => `Row ${row}: ${why}`,
  /** Why one row was not understood. */
  row: (most: { cell: number }) => ({
    no_title: "its first cell is empty, so it has no name.",
    too_many_cells: "it has more cells than the header.",
    cell_too_long: `a cell has more than ${most.cell} characters.`,
    broken_quotes:
      "a quotation mark is opened and not closed as it should be. What follows it was not read either.",
    not_a_table_row: "this line is not part of the table.",
  }),
  /** Why a table that was understood cannot become a decision. */
  table: (most: { options: number; criteria: number; question: number }) => ({
    no_criterion: "Every row is skipped. Keep at least one.",
    too_many_options: `More than ${most.options} options. Leave out columns, or swap rows and columns.`,
    too_many_criteria: `More than ${most.criteria} rows are kept. Skip some.`,
    question_too_long: `The question has more than ${most.question} characters.`,
    wrong_titles: "Some names need a change in the table, or their rows skipped:",
  }),
  titleProblem: (line: "row" | "column", number: number, title: string, why: string) =>
    `${line === "row" ? "Row" : "Column"} ${number}${title === "" ? "" : ` (${title})`}: ${why}`,
  /** What is wrong with one name; `most` is a number of characters. */
  title: (most: number) => ({
    no_title: "it has no name.",
    title_too_long: `its name has more than ${most} characters.`,
    duplicate_title: "another one has the same name.",
  }),
  neutralised: "A spreadsheet would run this as a formula. Here it stays plain text.",
  otherTables: (n: number) =>
    n === 1 ? "One more table was found and left out." : `${n} more tables were found and left out.`,
  defaultQuestion: (titles: readonly string[]) => (titles.length === 0 ? "" : `${either(titles)}?`),
};
