/**
 * Keys whose contents never reach a log: secrets, votes, and what people wrote. Compared without case, dashes and
 * underscores, anywhere inside what is logged.
 */
const hidden = new Set([
  "password",
  "newpassword",
  "currentpassword",
  "passwordhash",
  "token",
  "tokenhash",
  "secret",
  "cookie",
  "cookies",
  "setcookie",
  "authorization",
  "judgements",
  "value",
  "values",
  "rating",
  "ratings",
  "weights",
  "points",
  "ballot",
  "ballots",
  "body",
  "text",
  "comment",
]);

const maximumDepth = 6;

/** A copy in which hidden things read "[hidden]" and errors are described without the data they carry. */
export function redact(thing: unknown, depth = 0): unknown {
  if (thing instanceof Error) return describeError(thing);
  if (typeof thing !== "object" || thing === null) return thing;
  if (depth >= maximumDepth) return "[deep]";
  if (Array.isArray(thing)) return thing.map((part) => redact(part, depth + 1));
  return Object.fromEntries(
    Object.entries(thing).map(([key, part]) => [key, isHidden(key) ? "[hidden]" : redact(part, depth + 1)]),
  );
}

function isHidden(key: string): boolean {
  const plain = key.toLowerCase().replace(/[-_]/g, "");
  return hidden.has(plain) || /(password|token|secret)$/.test(plain);
}

/**
 * What is said of an error: its kind, code, message and where. Messages of the database layer quote the data they
 * failed on (Prisma the arguments, PostgreSQL's class 22 the value), so these are left out.
 */
export function describeError(error: Error): Record<string, unknown> {
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const quotesData = error.name.startsWith("PrismaClient") || /^22\w{3}$/.test(code ?? "");
  const constraint = "constraint" in error ? error.constraint : undefined;
  return {
    type: error.name,
    code,
    constraint,
    message: quotesData ? "[hidden]" : error.message,
    stack: error.stack?.split("\n").filter((line) => /^\s+at /.test(line)),
    cause: error.cause instanceof Error ? describeError(error.cause) : undefined,
  };
}
