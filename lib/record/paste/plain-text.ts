/** Escaped characters and code hide here, far outside what people type, while markup around them is taken off. */
const SHIELD = 0x10fe00;
const SHIELDED = /[\u{10FE00}-\u{10FE7F}]/gu;
const PUNCTUATION = /[!-/:-@[-`{-~]/g;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&#39;", "'"],
  ["&#124;", "|"],
  ["&nbsp;", " "],
]);

const shield = (text: string) =>
  text.replace(PUNCTUATION, (character) => String.fromCodePoint(SHIELD + character.charCodeAt(0)));
const unshield = (text: string) =>
  text.replace(SHIELDED, (character) => String.fromCharCode((character.codePointAt(0) ?? SHIELD) - SHIELD));

/**
 * The words of a Markdown cell without their markup: emphasis, code, links and images are reduced to their text, `<br>`
 * is a line break. Everything else, other HTML included, stays as the plain text it is.
 */
export function plainText(markdown: string): string {
  const text = markdown
    .replace(/\\([!-/:-@[-`{-~])/g, (_, character: string) => shield(character))
    .replace(/(`{1,3})([^`]+)\1/g, (_, _ticks, code: string) => shield(code.trim()))
    .replace(/<br\s?\/?>/gi, "\n")
    .replace(/!?\[([^[\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, "$1")
    .replace(/<(https?:\/\/[^\s<>]+)>/gi, "$1")
    .replace(/&(?:amp|lt|gt|quot|nbsp|#39|#124);/g, (entity) => ENTITIES.get(entity) ?? entity);
  // Twice, for emphasis within emphasis.
  return unshield(withoutEmphasis(withoutEmphasis(text)));
}

/** Markers inside a word (`snake_case`, `2*3*4`) are part of it. */
function withoutEmphasis(text: string): string {
  return text
    .replace(/(\*\*|~~)(?=\S)([^*~]*[^*~\s])\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}_])(__?)(?=[^\s_])([^_]*[^\s_])\1(?![\p{L}\p{N}_])/gu, "$2")
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*]*[^\s*])\*(?![\p{L}\p{N}*])/gu, "$1");
}
