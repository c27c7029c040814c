import { compute } from "./compute";
import type { ComputeAnswer, ComputeOptions } from "./compute";

/**
 * Answers one line of JSON, and says whether it was one. NaN and infinity, which some programs write although JSON has
 * neither, are told from a text that is no JSON at all: they are refused by their field, as any wrong number is.
 */
export function answerLine(
  line: string,
  options?: ComputeOptions,
): { answer: ComputeAnswer; isJson: boolean } {
  const request = read(line);
  if (request !== undefined) return { answer: compute(request, options), isJson: true };
  return {
    answer: { method: null, error: { code: "not_json", message: "This line is not JSON" } },
    isJson: false,
  };
}

/** What stands for a number that is none while the rest is read; no text of anybody's begins like this. */
const noNumber = "\u0000not a number";

function read(line: string): unknown {
  const asItIs = parsed(line);
  if (asItIs !== undefined) return asItIs;
  const marked = line.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?(?:NaN|Infinity)/g, (token) =>
    token.startsWith('"') ? token : JSON.stringify(noNumber),
  );
  return parsed(marked, (_, value) => (value === noNumber ? NaN : value));
}

/** The value of a JSON text; undefined, which JSON does not have, when it is none. */
function parsed(text: string, reviver?: (key: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(text, reviver);
  } catch {
    return undefined;
  }
}
