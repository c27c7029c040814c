const anyOrigin = "http://weighhouse.invalid";

/**
 * A place inside the app to go on to, from text that came from outside: path, query and fragment, or `/` when the text
 * would lead anywhere else (another host, `//host`, `/\host`, a script).
 */
export function sameOriginPath(text: unknown): string {
  if (typeof text !== "string" || text.length > 2000 || !/^\/(?![/\\])/.test(text) || hasControls(text))
    return "/";
  const url = URL.canParse(text, anyOrigin) ? new URL(text, anyOrigin) : null;
  if (url === null || url.origin !== anyOrigin || url.pathname.startsWith("//")) return "/";
  return url.pathname + url.search + url.hash;
}

/** Browsers drop tabs and line ends inside an address, which would turn a tab between two slashes into another host. */
function hasControls(text: string): boolean {
  return Array.from(text).some((character) => character <= " " || character === "\u007f");
}
