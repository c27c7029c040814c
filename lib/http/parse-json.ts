/** Why a text is refused although a lenient parser would take it. */
export type JsonFault = "not_json" | "forbidden_key" | "duplicate_key";

const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Reads JSON, but refuses the keys by which objects are poisoned and keys that come twice in one object: two readers
 * would disagree about what was sent.
 */
export function parseJson(text: string): { ok: true; value: unknown } | { ok: false; fault: JsonFault } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, fault: "not_json" };
  }
  const fault = faultOfKeys(text);
  return fault === null ? { ok: true, value } : { ok: false, fault };
}

/** Walks a text that is known to be JSON: the strings in it that are followed by a colon are its keys. */
function faultOfKeys(text: string): JsonFault | null {
  const open: (Set<string> | null)[] = [];
  let lastString = "";
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:]/g)) {
    if (token === "{") open.push(new Set());
    else if (token === "[") open.push(null);
    else if (token === "}" || token === "]") open.pop();
    else if (token !== ":") lastString = token;
    else {
      const key = JSON.parse(lastString) as string;
      if (forbiddenKeys.has(key)) return "forbidden_key";
      const keys = open.at(-1);
      if (keys?.has(key)) return "duplicate_key";
      keys?.add(key);
    }
  }
  return null;
}
