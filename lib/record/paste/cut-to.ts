/** The first `most` characters of a text, never half of one. */
export function cutTo(text: string, most: number): string {
  return text.slice(0, most).replace(/\p{Cs}$/u, "");
}
