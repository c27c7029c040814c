import type { Figures } from "./figures";
import type { Judged } from "./targets";

type Measured = { size: number; figures: Figures };

/** Columns as wide as their widest cell, the first to the left, the others to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, at) => Math.max(widest[at] ?? 0, cell.length)),
    [],
  );
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join("  "),
    )
    .join("\n");
}

/** Three significant digits, without an exponent. */
function short(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return "–";
  if (value >= 100 || value === 0 || Number.isInteger(value)) return String(Math.round(value));
  return value.toPrecision(value < 1 ? 2 : 3);
}

/** Every figure, one row each, one column for each number of people. */
export function figureTable(sizes: readonly Measured[], durable: readonly Measured[]): string {
  const part = (title: string, measured: readonly Measured[]) => {
    const names = [...new Set(measured.flatMap(({ figures }) => Object.keys(figures)))];
    if (names.length === 0) return [];
    const head = [title, ...measured.map(({ size }) => String(size))];
    return [
      table([head, ...names.map((name) => [name, ...measured.map(({ figures }) => short(figures[name]))])]),
    ];
  };
  return [...part("people", sizes), ...part("voters", durable)].join("\n\n");
}

/** What was to be reached, and whether it was. */
export function targetTable(judged: readonly Judged[]): string {
  const rows = judged.map(({ what, size, value, limit, unit, atLeast, met }) => [
    what,
    String(size),
    `${short(value)} ${unit}`.trim(),
    `${atLeast ? "≥" : "≤"} ${short(limit)} ${unit}`.trim(),
    met ? "met" : "MISSED",
  ]);
  return table([["target", "N", "measured", "to reach", ""], ...rows]);
}
