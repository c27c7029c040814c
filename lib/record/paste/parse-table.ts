import { buildTable } from "./build-table";
import { markdownTable } from "./markdown-table";
import type { PasteRefusal, PastedTable } from "./pasted-table";
import { separatedTable } from "./separated-table";
import { unreadable } from "./unreadable";

/**
 * A pasted table, understood: the first Markdown table in the text, or the whole text as cells from a spreadsheet (TSV)
 * or CSV. The first row is the header, the first column names the rows.
 *
 * Pure and total: any string gives a table (with the rows that were not understood, and why) or a refusal with a reason;
 * nothing throws. Limits are those of `pasteLimits`.
 */
export function parseTable(text: string): PastedTable | PasteRefusal {
  const reason = unreadable(text);
  if (reason !== null) return { refused: reason, problems: [] };
  const lines = text.replace(/^\uFEFF/, "").replace(/\r\n?|[\u2028\u2029]/g, "\n");
  const raw = markdownTable(lines) ?? separatedTable(lines);
  return raw === null ? { refused: "no_table", problems: [] } : buildTable(raw);
}
