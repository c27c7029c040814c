import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/env";

/** What the session cookie says. It only names a row: whether the session still lives, the row tells. */
export type SealedSession = { userId: string; sessionId: string };

/** The encrypted token for a cookie, good until `expiresAt`. */
export async function sealSession(session: SealedSession, expiresAt: Date): Promise<string> {
  const maxAge = Math.ceil((expiresAt.getTime() - Date.now()) / 1000);
  return encode({
    token: { sub: session.userId, sid: session.sessionId },
    secret: env().NEXTAUTH_SECRET,
    maxAge,
  });
}

/** What a cookie says, or null when it was not made here, was changed, or is too old. */
export async function openSession(cookie: string): Promise<SealedSession | null> {
  const token = await decode({ token: cookie, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  if (typeof token?.sub !== "string" || typeof token["sid"] !== "string") return null;
  return { userId: token.sub, sessionId: token["sid"] };
}
