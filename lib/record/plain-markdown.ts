/** Characters that would format are written so that they stay what was typed; some would only at the start. */
export function plain(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[\\`*_[\]|<>~]/gu, "\\$&")
    .replace(/^[#+\-=]/u, "\\$&")
    .replace(/^(\d+)([.)])/u, "$1\\$2");
}
