/** An answer of the REST interface, or the code of its refusal (`offline` when there was none). */
export type ApiAnswer<T> = { ok: true; value: T } | { ok: false; code: string };

/** Asks the app's own REST interface as the person whose browser this is. `T` is what its description promises. */
export async function askApi<T>(
  method: "GET" | "POST" | "DELETE",
  path: string,
  body?: unknown,
): Promise<ApiAnswer<T>> {
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      cache: "no-store",
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    const text = await response.text();
    const value: unknown = text === "" ? null : JSON.parse(text);
    if (response.ok) return { ok: true, value: value as T };
    return { ok: false, code: codeIn(value) };
  } catch {
    return { ok: false, code: "offline" };
  }
}

function codeIn(problem: unknown): string {
  const isProblem = typeof problem === "object" && problem !== null && "code" in problem;
  return isProblem && typeof problem.code === "string" ? problem.code : "other";
}
