import { cookies, headers } from "next/headers";
import { createSession, endSession } from "@/lib/db/people/sessions";
import { currentViewer } from "./current-viewer";
import { sealSession } from "./sealed-session";
import { sessionCookieName, sessionCookieOptions } from "./session-cookie";

/**
 * Signs this browser in as somebody: a new session and its cookie. The session that the browser had before ends, so that
 * no id outlives a sign-in. For server actions and route handlers; the caller has made sure that it is them.
 */
export async function startSession(userId: string): Promise<{ sessionId: string }> {
  await endThisSession();
  const userAgent = (await headers()).get("user-agent") ?? "";
  const session = await createSession(userId, userAgent);
  (await cookies()).set(
    sessionCookieName(),
    await sealSession({ userId, sessionId: session.id }, session.expiresAt),
    {
      ...sessionCookieOptions(),
      expires: session.expiresAt,
    },
  );
  return { sessionId: session.id };
}

/** Signs this browser out: its session ends, and its cookie goes. */
export async function endStartedSession(): Promise<void> {
  await endThisSession();
  (await cookies()).set(sessionCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
}

async function endThisSession(): Promise<void> {
  const viewer = await currentViewer();
  if (viewer?.sessionId) await endSession(viewer.userId, viewer.sessionId);
}
