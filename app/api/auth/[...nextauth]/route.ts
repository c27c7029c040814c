import { randomUUID } from "node:crypto";
import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { nextAuthEmail } from "@/lib/auth/next-auth-email";
import { setNextAuthOrigin } from "@/lib/auth/next-auth-origin";
import { nextAuthOptions } from "@/lib/auth/next-auth-options";
import { sameOriginPath } from "@/lib/auth/same-origin-path";
import { cookieOf, strictCookies } from "@/lib/auth/session-cookie";
import { viewerFromCookie } from "@/lib/auth/viewer";
import { problemResponse } from "@/lib/http/problem";
import { usualBodyLimit } from "@/lib/http/read-body";
import { countSignIn } from "@/lib/http/sign-in-attempt";
import { accountMessages } from "@/lib/messages/account";
import { logFields } from "@/lib/log/log-fields";

type Context = { params: Promise<{ nextauth: string[] }> };

/** next-auth's own addresses: the identity provider's way in and out, and sign-in for programs that speak its protocol. */
async function answer(request: NextRequest, context: Context): Promise<Response> {
  setNextAuthOrigin();
  const { nextauth } = await context.params;
  const requestId = logFields().requestId ?? randomUUID();
  // Through this one anybody could write into the log.
  if (nextauth[0] === "_log") return problemResponse("not_found", {}, requestId);
  const isPost = request.method === "POST";
  const isPassword = nextauth.join("/") === "callback/credentials";
  if (isPassword && !isPost) return problemResponse("method_not_allowed", {}, requestId);
  // next-auth reads a body to its end, however long; a browser always says how long it is.
  const length = request.headers.get("content-length");
  if (isPost && (length === null || Number(length) > usualBodyLimit))
    return problemResponse("too_large", { about: { limit: usualBodyLimit } }, requestId);
  if (isPost && isPassword) {
    const retryAfter = await countSignIn(request.headers, await emailOf(request.clone()));
    if (retryAfter > 0) return problemResponse("too_many_requests", { retryAfter }, requestId);
  }
  const options = nextAuthOptions({
    viewer: await viewerFromCookie(request.headers),
    userAgent: request.headers.get("user-agent") ?? "",
    returnTo: returnToOf(request),
    workspaceName: accountMessages.workspaceOf,
  });
  const response = (await NextAuth(request, { params: { nextauth } }, options)) as Response;
  response.headers.set("cache-control", "no-store");
  return response;
}

export { answer as GET, answer as POST };

/** next-auth remembers in a cookie of its own where a sign-in was meant to lead. */
function returnToOf(request: Request): string {
  const name = `${strictCookies() ? "__Secure-" : ""}next-auth.callback-url`;
  const address = decoded(cookieOf(request.headers.get("cookie"), name) ?? "");
  return URL.canParse(address) ? sameOriginPath(address.slice(new URL(address).origin.length)) : "/";
}

async function emailOf(request: Request): Promise<string> {
  return nextAuthEmail(request.headers.get("content-type") ?? "", await request.text());
}

function decoded(cookie: string): string {
  try {
    return decodeURIComponent(cookie);
  } catch {
    return "";
  }
}
