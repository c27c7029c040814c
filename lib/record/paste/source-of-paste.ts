import { limits } from "@/lib/decision/limits";
import type { Source } from "@/lib/decision/opening";
import { cutTo } from "./cut-to";
import { pastedCell } from "./pasted-cell";

/**
 * What a person wrote under "where is this table from?" as a source: an http(s) address alone is title and address, any
 * other text is a title. Null when nothing was written. Longer texts are cut at the limit of a source's title.
 */
export function sourceOfPaste(text: string): Source | null {
  const written = pastedCell(text).text.replace(/\s+/g, " ");
  if (written === "") return null;
  const isAddress =
    /^https?:\/\//i.test(written) && URL.canParse(written) && written.length <= limits.sourceUrl;
  return { title: cutTo(written, limits.sourceTitle), url: isAddress ? written : null };
}
