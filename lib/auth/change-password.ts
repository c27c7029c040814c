import { revokeAllAccessTokens } from "@/lib/db/people/access-tokens";
import { passwordHashOf, storePasswordHash } from "@/lib/db/people/accounts";
import { spendResetToken } from "@/lib/db/people/reset-tokens";
import { endAllSessions } from "@/lib/db/people/sessions";
import { isCommonPassword } from "./common-passwords";
import { hashPassword, passwordMatches } from "./password-hash";

/**
 * Changes the password of somebody who knows the present one. Their other sessions end at once; the one they did it from
 * goes on.
 */
export async function changePassword(
  userId: string,
  sessionId: string,
  present: string,
  next: string,
): Promise<"done" | "password_wrong" | "password_common"> {
  if (!(await passwordMatches(await passwordHashOf(userId), present))) return "password_wrong";
  if (isCommonPassword(next)) return "password_common";
  await storePasswordHash(userId, await hashPassword(next));
  await endAllSessions(userId, sessionId);
  return "done";
}

/**
 * Sets a password by a one-time link. Whoever needs one may have lost the account to somebody else: all sessions end and
 * all access tokens are revoked.
 */
export async function resetPassword(
  secret: string,
  next: string,
): Promise<{ userId: string } | "link_dead" | "password_common"> {
  if (isCommonPassword(next)) return "password_common";
  const spent = await spendResetToken(secret, await hashPassword(next));
  if (spent === null) return "link_dead";
  await endAllSessions(spent.userId);
  await revokeAllAccessTokens(spent.userId);
  return spent;
}
