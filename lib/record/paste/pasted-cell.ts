import type { PastedCell } from "./pasted-table";

/** What a spreadsheet takes for the start of a formula. */
const FORMULA = /^[=+\-@\t]/;
/** The apostrophe by which an export keeps a spreadsheet from running a cell; coming back, it goes again. */
const DEFUSED = /^'(?=[=+\-@\t])/;

/**
 * A cell as plain text: trimmed, line breaks as `\n`, without control characters and halves of characters. A formula is
 * never computed: it stays as it was typed and is flagged.
 */
export function pastedCell(raw: string): PastedCell {
  const unquoted = raw.replace(DEFUSED, "");
  const text = unquoted
    .replace(/[\v\f]/g, "\n")
    .replace(/\t/g, " ")
    .replace(/(?!\n)\p{Cc}/gu, "")
    .replace(/\p{Cs}/gu, "\uFFFD")
    .trim();
  return { text, neutralised: FORMULA.test(unquoted) || FORMULA.test(text) };
}
