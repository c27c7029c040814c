import { randomUUID } from "node:crypto";
import type { ZodType } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { viewerFromHeaders } from "@/lib/auth/viewer";
import { isOutage } from "@/lib/db/is-outage";
import type { AccessScope } from "@/lib/db/people/access-tokens";
import { log } from "@/lib/log/log";
import { logFields, withLogFields } from "@/lib/log/log-fields";
import { parseInput, queryOf } from "./parse-input";
import type { ProblemCode, ProblemDetails } from "./problem";
import { problemResponse } from "./problem";
import { ProblemError } from "./problem";
import { readBody } from "./read-body";

/** What a route takes. Each schema should be strict; a part without one is not read and arrives as undefined. */
export type RouteInput<Params, Query, Body> = {
  /** What a token must be allowed to do here; sessions may do both. */
  scope: AccessScope;
  params?: ZodType<Params>;
  query?: ZodType<Query>;
  body?: ZodType<Body>;
  /** The largest body in bytes; 64 KB unless told. */
  bodyLimit?: number;
};

/** What a route gets, checked. */
export type Asked<Who, Params, Query, Body> = {
  viewer: Who;
  params: Params;
  query: Query;
  body: Body;
  request: Request;
  requestId: string;
};

type Handler<Who, Params, Query, Body> = (asked: Asked<Who, Params, Query, Body>) => Promise<unknown>;

/** The shape Next gives to route handlers. */
type NextRoute = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

/**
 * A route for somebody who is signed in, guests included. The handler returns a Response, a plain value (sent as JSON),
 * or undefined (204). Whatever goes wrong becomes a problem; unexpected errors are logged and say nothing about the inside.
 */
export function withViewer<Params = undefined, Query = undefined, Body = undefined>(
  input: RouteInput<Params, Query, Body>,
  handle: Handler<Viewer, Params, Query, Body>,
): NextRoute {
  return withAnyone(input, async (asked) => {
    const { viewer } = asked;
    if (viewer === null) throw new ProblemError("unauthenticated");
    return handle({ ...asked, viewer });
  });
}

/** The same for a route that nobody needs to be signed in for. A bad token is refused all the same. */
export function withAnyone<Params = undefined, Query = undefined, Body = undefined>(
  input: RouteInput<Params, Query, Body>,
  handle: Handler<Viewer | null, Params, Query, Body>,
): NextRoute {
  return async (request, context) => {
    const requestId = logFields().requestId ?? randomUUID();
    const response = await withLogFields({ requestId }, () =>
      answer(input, handle, request, context, requestId),
    );
    response.headers.set("x-request-id", requestId);
    if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
    return response;
  };
}

async function answer<Params, Query, Body>(
  input: RouteInput<Params, Query, Body>,
  handle: Handler<Viewer | null, Params, Query, Body>,
  request: Request,
  context: { params: Promise<unknown> },
  requestId: string,
): Promise<Response> {
  try {
    const viewer = await viewerFor(request, input.scope);
    const result = await handle({
      viewer,
      params: input.params ? parseInput(input.params, await context.params) : (undefined as Params),
      query: input.query ? parseInput(input.query, queryOf(request)) : (undefined as Query),
      body: input.body
        ? parseInput(input.body, await readBody(request, input.bodyLimit))
        : (undefined as Body),
      request,
      requestId,
    });
    if (result instanceof Response) return result;
    return result === undefined ? new Response(null, { status: 204 }) : Response.json(result);
  } catch (error) {
    const [code, details] = refusalOf(error);
    return problemResponse(code, details, requestId);
  }
}

async function viewerFor(request: Request, scope: AccessScope): Promise<Viewer | null> {
  const viewer = await viewerFromHeaders(request.headers);
  if (viewer === null && /^Bearer\b/i.test(request.headers.get("authorization") ?? "")) {
    throw new ProblemError("unauthenticated");
  }
  if (viewer?.scopes && !viewer.scopes.includes(scope)) {
    throw new ProblemError("scope_missing", { about: { scope } });
  }
  return viewer;
}

function refusalOf(error: unknown): [ProblemCode, ProblemDetails] {
  if (error instanceof ProblemError) return [error.code, error.details];
  if (isOutage(error)) {
    log().warn({ err: error }, "A request came while the database is away");
    return ["outage", {}];
  }
  log().error({ err: error }, "A request failed");
  return ["internal", {}];
}
