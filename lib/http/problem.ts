import type { RejectionCode } from "@/lib/decision/rejection";
import { problemMessages } from "@/lib/messages/problem";
import { rejectionStatus } from "./rejection-status";

/** The refusals of the door itself; those of the rules are in `rejection-status.ts`. */
const doorStatus = {
  bad_request: 400,
  bad_json: 400,
  unauthenticated: 401,
  session_needed: 403,
  account_needed: 403,
  scope_missing: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  too_large: 413,
  unsupported_type: 415,
  invalid: 422,
  too_many_requests: 429,
  internal: 500,
  outage: 503,
} as const;

type DoorCode = keyof typeof doorStatus;
export type ProblemCode = DoorCode | RejectionCode;

/** One field that was not acceptable: `path` as in `options.2.title`, `message` says what is wrong with it. */
export type FieldProblem = { path: string; message: string };

/** What a refusal says beside its code. */
export type ProblemDetails = {
  /** What a program needs to do better, such as the newer vote. */
  about?: Readonly<Record<string, unknown>> | undefined;
  errors?: readonly FieldProblem[] | undefined;
  /** Seconds to wait; sent as Retry-After. */
  retryAfter?: number | undefined;
};

/** An RFC 9457 problem. `code` is stable; programs compare it, not the sentence. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  instance: string;
} & Pick<ProblemDetails, "about" | "errors">;

/** Ends a request with a refusal. Thrown by doors only; the rules return theirs. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
  }
}

/** The status of a code, for programs that answer other than by a problem. */
export function statusOf(code: ProblemCode): number {
  return isDoorCode(code) ? doorStatus[code] : rejectionStatus[code];
}

/** The problem of a code; `requestId` goes into `instance`, so that an owner finds it in the log. */
export function problemOf(code: ProblemCode, details: ProblemDetails, requestId: string): Problem {
  return {
    type: `urn:weighhouse:problem:${code}`,
    title: isDoorCode(code) ? problemMessages[code] : problemMessages.refused,
    status: statusOf(code),
    code,
    instance: `urn:uuid:${requestId}`,
    ...(details.about === undefined ? {} : { about: details.about }),
    ...(details.errors === undefined ? {} : { errors: details.errors }),
  };
}

/** The same as an answer, `application/problem+json` and never stored. */
export function problemResponse(code: ProblemCode, details: ProblemDetails, requestId: string): Response {
  const problem = problemOf(code, details, requestId);
  const headers = new Headers({ "content-type": "application/problem+json", "cache-control": "no-store" });
  if (problem.status === 401) headers.set("www-authenticate", 'Bearer realm="weighhouse"');
  if (problem.status === 503) headers.set("retry-after", "1");
  if (details.retryAfter !== undefined)
    headers.set("retry-after", String(Math.max(1, Math.ceil(details.retryAfter))));
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}

function isDoorCode(code: ProblemCode): code is DoorCode {
  return Object.hasOwn(doorStatus, code);
}
