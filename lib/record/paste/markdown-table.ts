import type { RawRow, RawTable } from "./raw-table";
import { splitPipes } from "./split-pipes";

const DASHES = /^:?-+:?$/;
const isBlank = (line: string) => line.trim() === "";
const hasPipe = (line: string) => splitPipes(line).length > 1;
const startsWithPipe = (line: string) => line.trimStart().startsWith("|");

/** `|---|:-:|`: the row that makes the line above it a header. */
function isAlignment(line: string): boolean {
  return line.includes("|") && line.includes("-") && splitPipes(line).every((cell) => DASHES.test(cell));
}

/** Indexes of the header lines of all tables, in order. */
function headerLines(lines: readonly string[]): number[] {
  return lines.flatMap((line, index) => {
    const opens = isAlignment(lines[index + 1] ?? "") && line.includes("|") && !isAlignment(line);
    return opens ? [index] : [];
  });
}

/**
 * The lines of a table's body. It may be interrupted by blank lines between rows that start with a pipe, and by lines
 * that are no rows as long as rows follow before the next blank line: those are for a person to see, not to lose.
 */
function bodyOf(lines: readonly string[]): string[] {
  let end = 0;
  let afterBlank = false;
  for (const [index, line] of lines.entries()) {
    if (isBlank(line)) {
      afterBlank = true;
    } else if (startsWithPipe(line) || (!afterBlank && hasPipe(line))) {
      end = index + 1;
      afterBlank = false;
    } else if (afterBlank) {
      break;
    }
  }
  return lines.slice(0, end).filter((line) => !isBlank(line));
}

function rawRow(line: string, row: number): RawRow {
  return { row, cells: splitPipes(line), broken: line.includes("|") ? null : "not_a_table_row" };
}

/**
 * The first Markdown pipe table in a text, whatever stands before and after it; null when there is none. Lines must end
 * with `\n`. A block of lines that all start with a pipe is a table too when its alignment row was forgotten.
 */
export function markdownTable(text: string): RawTable | null {
  const lines = text.split("\n");
  const headers = headerLines(lines);
  const first = headers[0];
  if (first === undefined) return withoutAlignment(lines);
  const body = bodyOf(lines.slice(first + 2, headers[1]));
  const rows = [lines[first] ?? "", ...body].map((line, index) => rawRow(line, index + 1));
  return { format: "markdown", rows, otherTables: headers.length - 1 };
}

function withoutAlignment(lines: readonly string[]): RawTable | null {
  const filled = lines.filter((line) => !isBlank(line));
  if (!filled.every((line) => startsWithPipe(line) && hasPipe(line))) return null;
  return { format: "markdown", rows: filled.map((line, index) => rawRow(line, index + 1)), otherTables: 0 };
}
