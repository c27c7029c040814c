import type { ZodError, ZodType } from "zod";
import { ProblemError } from "./problem";

/** More problems than this help nobody and only make answers large. */
const mostErrors = 20;

/** What `schema` makes of something that came from outside. Throws ProblemError `invalid` with the fields. */
export function parseInput<T>(schema: ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ProblemError("invalid", { errors: fieldProblems(parsed.error) });
}

/** The query of an address as plain texts. Throws ProblemError `bad_request` when a name comes twice. */
export function queryOf(request: Request): Record<string, string> {
  const query: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of new URL(request.url).searchParams) {
    if (name in query) throw new ProblemError("bad_request", { about: { repeated: name } });
    query[name] = value;
  }
  return { ...query };
}

function fieldProblems(error: ZodError): { path: string; message: string }[] {
  return error.issues
    .slice(0, mostErrors)
    .map(({ path, message }) => ({ path: path.map(String).join("."), message }));
}
