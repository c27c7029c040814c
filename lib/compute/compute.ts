import { z } from "zod";
import { InputError } from "./method";
import type { Method, Result } from "./method";
import { methods } from "./methods";

/** A refusal by name. `path` names the field, as in `input.points.2`. */
export type ComputeError = {
  code: "not_json" | "invalid_request" | "unknown_method" | "invalid_input" | "not_finite" | "fault";
  message: string;
  path?: string;
};

export type ComputeAnswer = { id?: unknown; method: string | null } & (
  { result: Result } | { error: ComputeError }
);

/** The envelope of a request; the schema of `input` is its method's. */
export const computeRequest = z.strictObject({
  id: z
    .unknown()
    .refine(isWritable, "Nested too deep")
    .optional()
    .meta({ description: "Anything; the answer has it too" }),
  method: z.string().meta({ description: "The key of a method, such as weights.rank" }),
  input: z.record(z.string(), z.unknown()),
});

/** What `compute` is told beside the request. */
export type ComputeOptions = {
  /** Hears of a fault of the program, about which whoever asked can do nothing. It is thrown when nobody listens. */
  onFault?: (error: unknown) => void;
  table?: Readonly<Record<string, Method>>;
};

/**
 * Answers one request of the open door, whatever it is: a result, or an error that names the field. What it
 * answers can be written as JSON, without NaN and infinity.
 */
export function compute(
  request: unknown,
  { onFault = rethrow, table = methods }: ComputeOptions = {},
): ComputeAnswer {
  const envelope = computeRequest.safeParse(request);
  if (!envelope.success) {
    const { id, method } = fieldsOf(request);
    return answer(isWritable(id) ? id : undefined, typeof method === "string" ? method : null, {
      error: problem("invalid_request", envelope.error),
    });
  }
  const { id, method: key, input } = envelope.data;
  const found = Object.hasOwn(table, key) ? table[key] : undefined;
  if (found === undefined) {
    const message = `No such method. There are: ${Object.keys(table).join(", ")}`;
    return answer(id, key, { error: { code: "unknown_method", message, path: "method" } });
  }
  try {
    const parsed = found.input.safeParse(input);
    if (!parsed.success) return answer(id, key, { error: problem("invalid_input", parsed.error, ["input"]) });
    const result = found.run(parsed.data);
    const path = notFinite(result, "result");
    if (path === null) return answer(id, key, { result });
    const message = "The numbers are too large or too small to compute with";
    return answer(id, key, { error: { code: "not_finite", message, path } });
  } catch (error) {
    const refused = refusal(error);
    if (refused === null) onFault(error);
    const message = "This could not be computed, and the fault is not yours";
    return answer(id, key, { error: refused ?? { code: "fault", message } });
  }
}

/** Whether this can be written as JSON: what is nested a hundred thousand times can be read, but not written. */
function isWritable(value: unknown): boolean {
  try {
    JSON.stringify(value);
    return true;
  } catch {
    return false;
  }
}

function rethrow(error: unknown): never {
  throw error;
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

function refusal(error: unknown): ComputeError | null {
  if (error instanceof InputError)
    return { code: "invalid_input", message: error.message, path: `input.${error.path}` };
  if (error instanceof RangeError) return { code: "invalid_input", message: error.message, path: "input" };
  return null;
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
