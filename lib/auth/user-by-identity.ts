import { createAccount } from "@/lib/db/people/accounts";
import type { OidcIdentity } from "@/lib/db/people/oidc-accounts";
import { linkIdentity, userOfIdentity } from "@/lib/db/people/oidc-accounts";
import { becomeAccount } from "./register";
import { maySignUp } from "./sign-up-policy";
import type { Viewer } from "./viewer";

/** What a provider says about somebody, after next-auth has verified its signature, nonce and audience. */
export type ProvidedIdentity = OidcIdentity & { name: string; email: string | null; emailVerified: boolean };

export type IdentityRefusal = "email_taken" | "identity_taken" | "closed" | "invite_needed";

/**
 * Whose identity this is. A known one (issuer and subject) signs its account in. An unknown one is linked to the account
 * that is signed in here, makes the guest who is signed in here an account, or makes a new account. An e-mail address
 * never links: whoever has a password for it signs in first and links from there.
 */
export async function userByIdentity(
  identity: ProvidedIdentity,
  viewer: Viewer | null,
  { returnTo, workspaceName }: { returnTo: string; workspaceName: string },
): Promise<{ userId: string } | IdentityRefusal> {
  const { issuer, subject } = identity;
  const known = await userOfIdentity(identity);
  if (known !== null) {
    return viewer?.kind === "account" && viewer.userId !== known ? "identity_taken" : { userId: known };
  }
  if (viewer?.kind === "account") {
    return (await linkIdentity(viewer.userId, identity)) ? { userId: viewer.userId } : "identity_taken";
  }
  const allowed = await maySignUp(returnTo);
  if (allowed !== "yes") return allowed;
  const account = {
    name: identity.name,
    email: identity.emailVerified ? identity.email : null,
    passwordHash: null,
    workspaceName,
    oidc: { issuer, subject },
  };
  return viewer === null ? createAccount(account) : becomeAccount(viewer.userId, account);
}
