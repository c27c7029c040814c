/** The titles in a pasted text, one per line, without the marks by which lists begin. */
export function titleLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/\p{Cc}/gu, " ")
        .replace(/^\s*(?:[-*•–]|\d{1,3}[.)])\s+/u, "")
        .trim(),
    )
    .filter((line) => line !== "");
}
