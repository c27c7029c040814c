import type { OidcClaims } from "./oidc-provider";
import type { ProvidedIdentity } from "./user-by-identity";
import { emailAddress, personName } from "./account-fields";

/** The identity in a provider's claims: texts that would not do here are left out, an e-mail counts only if verified. */
export function providedIdentity(claims: OidcClaims): ProvidedIdentity {
  const names = [claims.name, claims.preferred_username, claims.email?.split("@")[0]];
  const email = emailAddress.safeParse(claims.email);
  return {
    issuer: claims.iss,
    subject: claims.sub,
    name:
      names.map((text) => personName.safeParse(text?.slice(0, 80))).find(({ success }) => success)?.data ??
      "?",
    email: email.success ? email.data : null,
    emailVerified: claims.email_verified === true,
  };
}
