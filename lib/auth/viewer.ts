import type { AccessScope } from "@/lib/db/people/access-tokens";
import { personOfAccessToken } from "@/lib/db/people/access-tokens";
import type { Person } from "@/lib/db/people/person";
import { personOfSession } from "@/lib/db/people/sessions";
import { openSession } from "./sealed-session";
import { cookieOf, sessionCookieName } from "./session-cookie";

/** Who asks, and by what right. Either `sessionId` or `tokenId` is set; `scopes` limit a token, null means no limit. */
export type Viewer = {
  userId: string;
  name: string;
  kind: "account" | "guest";
  sessionId: string | null;
  tokenId: string | null;
  scopes: readonly AccessScope[] | null;
  currentWorkspaceId: string | null;
};

/** What is read of a request: the `Headers` of the platform, or of Next. */
export type HeaderReader = { get(name: string): string | null };

/**
 * Who sent these headers, by `Authorization: Bearer` (a personal or a guest token) or by the session cookie; null for
 * nobody. A header that names a bad token is nobody, whatever the cookie says. Other schemes of that header belong to
 * whatever stands in front of the app.
 */
export async function viewerFromHeaders(headers: HeaderReader): Promise<Viewer | null> {
  const authorization = headers.get("authorization");
  if (authorization !== null && /^Bearer\b/i.test(authorization)) return viewerByToken(authorization);
  return viewerFromCookie(headers);
}

/** The same by the session cookie alone, for what only a browser does: a token's scopes would not be looked at there. */
export async function viewerFromCookie(headers: HeaderReader): Promise<Viewer | null> {
  const cookie = cookieOf(headers.get("cookie"), sessionCookieName());
  return cookie === null ? null : viewerByCookie(cookie);
}

async function viewerByToken(authorization: string): Promise<Viewer | null> {
  const secret = /^Bearer +(wh_[\w-]{20,200})$/i.exec(authorization.trim())?.[1];
  if (secret === undefined) return null;
  const token = await personOfAccessToken(secret);
  return token && asViewer(token.person, { sessionId: null, tokenId: token.tokenId, scopes: token.scopes });
}

async function viewerByCookie(cookie: string): Promise<Viewer | null> {
  const sealed = await openSession(cookie);
  if (sealed === null) return null;
  const person = await personOfSession(sealed.sessionId);
  if (person === null || person.id !== sealed.userId) return null;
  return asViewer(person, { sessionId: sealed.sessionId, tokenId: null, scopes: null });
}

function asViewer(person: Person, right: Pick<Viewer, "sessionId" | "tokenId" | "scopes">): Viewer {
  return {
    userId: person.id,
    name: person.name,
    kind: person.kind,
    currentWorkspaceId: person.currentWorkspaceId,
    ...right,
  };
}
