import { parseTable } from "@/lib/record/paste/parse-table";
import type { PasteRefusalReason, PastedTable } from "@/lib/record/paste/pasted-table";

/** The table of a paste that must be one. */
export function tableOf(text: string): PastedTable {
  const parsed = parseTable(text);
  if ("refused" in parsed) throw new Error(`Refused: ${parsed.refused} ${JSON.stringify(parsed.problems)}`);
  return parsed;
}

/** Its header and rows as plain strings. */
export function gridOf(paste: string): string[][] {
  const { header, rows } = tableOf(paste);
  return [header, ...rows.map(({ cells }) => cells)].map((cells) => cells.map((cell) => cell.text));
}

/** Why a paste is refused; null when it is not. */
export function refusalOf(text: string): PasteRefusalReason | null {
  const parsed = parseTable(text);
  return "refused" in parsed ? parsed.refused : null;
}
