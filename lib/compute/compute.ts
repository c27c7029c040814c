import { z } from "zod";
import { InputError } from "./method";
import type { Result } from "./method";
import { methods } from "./methods";

/** A refusal by name. `path` names the field, as in `input.points.2`. */
export type ComputeError = {
  code: "invalid_request" | "unknown_method" | "invalid_input" | "not_finite";
  message: string;
  path?: string;
};

export type ComputeAnswer = { id?: unknown; method: string | null } & (
  { result: Result } | { error: ComputeError }
);

/** The envelope of a request; the schema of `input` is its method's. */
export const computeRequest = z.strictObject({
  id: z.unknown().optional(),
  method: z.string().meta({ description: "The key of a method, such as weights.rank" }),
  input: z.record(z.string(), z.unknown()),
});

/**
 * Answers one request of the open door, whatever it is: a result, or an error that names the field. Never throws, and
 * what it answers holds no NaN and no infinity.
 */
export function compute(request: unknown): ComputeAnswer {
  const envelope = computeRequest.safeParse(request);
  if (!envelope.success) {
    const { id, method } = fieldsOf(request);
    return answer(id, typeof method === "string" ? method : null, {
      error: problem("invalid_request", envelope.error),
    });
  }
  const { id, method: key, input } = envelope.data;
  const found = Object.hasOwn(methods, key) ? methods[key] : undefined;
  if (found === undefined) {
    const message = `No such method. There are: ${Object.keys(methods).join(", ")}`;
    return answer(id, key, { error: { code: "unknown_method", message, path: "method" } });
  }
  const parsed = found.input.safeParse(input);
  if (!parsed.success) return answer(id, key, { error: problem("invalid_input", parsed.error, ["input"]) });
  try {
    const result = found.run(parsed.data);
    const path = notFinite(result, "result");
    if (path === null) return answer(id, key, { result });
    const message = "The numbers are too large or too small to compute with";
    return answer(id, key, { error: { code: "not_finite", message, path } });
  } catch (error) {
    return answer(id, key, { error: refusal(error) });
  }
}

function answer(id: unknown, method: string | null, rest: { result: Result } | { error: ComputeError }) {
  return { ...(id === undefined ? {} : { id }), method, ...rest };
}

function fieldsOf(request: unknown): { id?: unknown; method?: unknown } {
  return typeof request === "object" && request !== null && !Array.isArray(request) ? request : {};
}

function problem(code: ComputeError["code"], error: z.ZodError, under: string[] = []): ComputeError {
  const [issue] = error.issues;
  const unknownKey = issue?.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  const path = [...under, ...(issue?.path ?? []), ...unknownKey].map(String).join(".");
  return { code, message: issue?.message ?? "Not understood", ...(path === "" ? {} : { path }) };
}

function refusal(error: unknown): ComputeError {
  if (error instanceof InputError)
    return { code: "invalid_input", message: error.message, path: `input.${error.path}` };
  if (error instanceof RangeError) return { code: "invalid_input", message: error.message, path: "input" };
  throw error;
}

/** Where the first number is that JSON could not carry; null when there is none. */
function notFinite(value: unknown, path: string): string | null {
  if (typeof value === "number") return Number.isFinite(value) ? null : path;
  if (typeof value !== "object" || value === null) return null;
  for (const [key, part] of Object.entries(value)) {
    const found = notFinite(part, `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}
