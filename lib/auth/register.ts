import { createAccount, upgradeGuest } from "@/lib/db/people/accounts";
import { revokeAllAccessTokens } from "@/lib/db/people/access-tokens";
import { adoptDrafts } from "@/lib/db/samples/adopt-drafts";
import { isCommonPassword } from "./common-passwords";
import { hashPassword } from "./password-hash";
import { maySignUp } from "./sign-up-policy";
import type { Viewer } from "./viewer";

/** What somebody gives to register; the fields are checked already. */
export type Registration = {
  name: string;
  email: string;
  password: string;
  workspaceName: string;
  /** Where they go afterwards: it may hold the invitation they come by. */
  returnTo: string;
};

export type RegistrationOutcome =
  | { ok: true; userId: string }
  | { ok: false; refusal: "closed" | "invite_needed" | "email_taken" | "password_common" };

/**
 * Makes an account with its own workspace. A guest becomes the account, in the same row, and keeps votes and drafts;
 * their guest tokens stop working, since they would now reach further than they were given for. Starting a session is
 * the caller's.
 */
export async function register(
  registration: Registration,
  viewer: Viewer | null,
): Promise<RegistrationOutcome> {
  const { name, email, password, workspaceName, returnTo } = registration;
  const allowed = await maySignUp(returnTo);
  if (allowed !== "yes") return { ok: false, refusal: allowed };
  if (isCommonPassword(password)) return { ok: false, refusal: "password_common" };
  const account = { name, email, passwordHash: await hashPassword(password), workspaceName };
  const made =
    viewer?.kind === "guest" ? await becomeAccount(viewer.userId, account) : await createAccount(account);
  return made === "email_taken" ? { ok: false, refusal: made } : { ok: true, userId: made.userId };
}

/** Makes a guest an account whose workspace gets their drafts, or a new account when they became one in another tab. */
export async function becomeAccount(
  guestId: string,
  account: Parameters<typeof createAccount>[0],
): Promise<{ userId: string } | "email_taken"> {
  const upgraded = await upgradeGuest(guestId, account);
  if (upgraded === "not_a_guest") return createAccount(account);
  if (upgraded === "email_taken") return upgraded;
  await revokeAllAccessTokens(guestId, "guest");
  await adoptDrafts(guestId);
  return upgraded;
}
