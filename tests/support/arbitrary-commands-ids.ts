/** A UUID that says the same word every time, so that failing runs can be read and repeated. */
export function wordId(word: string): string {
  let hash = 0x811c9dc5;
  let rest = "";
  for (let round = 0; rest.length < 32; round += 1) {
    for (const letter of `${round}${word}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
    rest += hash.toString(16).padStart(8, "0");
  }
  return `${rest.slice(0, 8)}-${rest.slice(8, 12)}-4${rest.slice(13, 16)}-8${rest.slice(17, 20)}-${rest.slice(20, 32)}`;
}
