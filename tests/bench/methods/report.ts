import type { Measured } from "./measure";

export type Row = Measured & {
  sections: string;
  name: string;
  /** Times the bare loop of the same run. */
  ratio: number;
  /** Milliseconds the median must not pass; null without a target. */
  target: number | null;
};

export const isMet = ({ median, target }: Row) => target === null || median <= target;

/** Rows as a table: what, milliseconds, times the bare loop, and whether a target was met. */
export function table(rows: readonly Row[]): string {
  const head = ["§", "figure", "median ms", "fastest ms", "× bare loop", "runs", "target"];
  const cells = rows.map((row) => [
    row.sections,
    row.name,
    short(row.median),
    short(row.fastest),
    short(row.ratio),
    String(row.runs),
    row.target === null ? "" : `≤ ${short(row.target)} ms ${isMet(row) ? "met" : "MISSED"}`,
  ]);
  const lines = [head, ...cells];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column >= 2 && column <= 5 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Three significant digits, without an exponent. */
function short(value: number): string {
  if (value >= 100) return String(Math.round(value));
  return value >= 0.001 ? value.toPrecision(3) : value.toFixed(4);
}
