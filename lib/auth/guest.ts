import { createAccessToken } from "@/lib/db/people/access-tokens";
import { createGuest } from "@/lib/db/people/guests";
import type { Person } from "@/lib/db/people/person";
import { absoluteLimit } from "@/lib/db/people/session-limits";
import { startSession } from "./start-session";
import type { Viewer } from "./viewer";

/**
 * Makes a guest called `name` (1 to 80 characters) and signs this browser in as them; the cookie makes them the same
 * guest when they come back. For server actions and route handlers, when `currentViewer()` is nobody.
 */
export async function signInAsGuest(name: string): Promise<Viewer> {
  const guest = await createGuest(name);
  const { sessionId } = await startSession(guest.id);
  return { ...viewerOf(guest), sessionId };
}

/** Makes a guest for a program: no cookie, but a token (shown this once) that lasts as long as a session would. */
export async function guestWithToken(
  name: string,
): Promise<{ viewer: Viewer; token: string; expiresAt: Date }> {
  const guest = await createGuest(name);
  const scopes = ["read", "write"] as const;
  const expiresAt = new Date(Date.now() + absoluteLimit);
  const { id, secret } = await createAccessToken({
    userId: guest.id,
    kind: "guest",
    name,
    scopes,
    expiresAt,
  });
  return { viewer: { ...viewerOf(guest), tokenId: id, scopes }, token: secret, expiresAt };
}

function viewerOf(guest: Person): Viewer {
  return {
    userId: guest.id,
    name: guest.name,
    kind: guest.kind,
    sessionId: null,
    tokenId: null,
    scopes: null,
    currentWorkspaceId: guest.currentWorkspaceId,
  };
}
