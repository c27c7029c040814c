import { loginOf, storePasswordHash } from "@/lib/db/people/accounts";
import { hashPassword, isWeakHash, passwordMatches } from "./password-hash";

/**
 * Whose e-mail address (lower-cased) and password these are, or null. An unknown address, an account without a password
 * and a wrong password take the same way. A hash made more cheaply than today's is replaced.
 */
export async function userByPassword(email: string, password: string): Promise<string | null> {
  const login = await loginOf(email);
  const matches = await passwordMatches(login?.passwordHash ?? null, password);
  if (!matches || login === null) return null;
  if (login.passwordHash !== null && isWeakHash(login.passwordHash)) {
    await storePasswordHash(login.userId, await hashPassword(password));
  }
  return login.userId;
}
