/**
 * One or two letters for a name: first of the first and last word, or the first two of a single word. What stands in
 * brackets is a remark, not a name.
 */
export function initials(name: string): string {
  const words = name
    .replace(/\(.*?\)/gu, " ")
    .trim()
    .split(/\s+/u)
    .filter(Boolean);
  const first = words[0];
  if (first === undefined) return "?";
  const letters = (word: string) => Array.from(word);
  const last = words.length > 1 ? letters(words[words.length - 1] ?? "")[0] : letters(first)[1];
  return ((letters(first)[0] ?? "") + (last ?? "")).toLocaleUpperCase();
}
