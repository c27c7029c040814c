import type { HeaderReader } from "@/lib/auth/viewer";
import { clientAddress } from "./client-address";
import { countAttempt, forgiveAttempts } from "./rate-limit";

/** Counts a try to sign in with a password, for the e-mail address that was typed and for where it comes from. */
export async function countSignIn(headers: HeaderReader, email: string): Promise<number> {
  return countAttempt("signIn", { account: accountKey(email), address: clientAddress(headers) });
}

/** Forgets the tries for an e-mail address, once its owner is in. */
export async function forgiveSignIns(email: string): Promise<void> {
  await forgiveAttempts("signIn", accountKey(email));
}

function accountKey(email: string): string {
  return email.trim().toLowerCase();
}
