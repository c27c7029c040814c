import { parseJson } from "./parse-json";
import { ProblemError } from "./problem";

/** A body may have so many bytes (64 KB) unless a route says otherwise. */
export const usualBodyLimit = 64 * 1024;

/**
 * The JSON of a request. Stops reading at the limit, whatever Content-Length says.
 * Throws ProblemError: unsupported_type, too_large, bad_json.
 */
export async function readBody(request: Request, limit = usualBodyLimit): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type)) throw new ProblemError("unsupported_type");
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge(limit);
  const parsed = parseJson(await readText(request, limit));
  if (!parsed.ok) throw new ProblemError("bad_json", { about: { fault: parsed.fault } });
  return parsed.value;
}

async function readText(request: Request, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > limit) {
      await reader?.cancel();
      throw tooLarge(limit);
    }
    chunks.push(part.value);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new ProblemError("bad_json", { about: { fault: "not_utf8" } });
  }
}

function tooLarge(limit: number): ProblemError {
  return new ProblemError("too_large", { about: { limit } });
}
