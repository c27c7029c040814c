import type { OAuthConfig } from "next-auth/providers/oauth";
import { env } from "@/lib/env";

/** The claims of an identity token that are used here. */
export type OidcClaims = {
  iss: string;
  sub: string;
  name?: string;
  preferred_username?: string;
  email?: string;
  email_verified?: boolean;
};

/** The name of the provider's button, or null when the environment configures none. */
export function oidcName(): string | null {
  return env().OIDC_ISSUER === undefined ? null : env().OIDC_NAME;
}

/** next-auth's description of the configured provider: code flow with PKCE, state and nonce. */
export function oidcProvider(): OAuthConfig<OidcClaims> | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined || OIDC_CLIENT_SECRET === undefined)
    return null;
  return {
    id: "oidc",
    name: OIDC_NAME,
    type: "oauth",
    issuer: OIDC_ISSUER,
    wellKnown: `${OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    profile: (claims) => ({ id: claims.sub }),
  };
}
