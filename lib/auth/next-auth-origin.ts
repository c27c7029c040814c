import { env } from "@/lib/env";

/**
 * Tells next-auth by which address people reach the app. It reads this from the environment only: with APP_URL that one,
 * otherwise whatever host name the request came to, which the server has let through.
 */
export function setNextAuthOrigin(): void {
  const { APP_URL } = env();
  if (APP_URL === undefined) process.env["AUTH_TRUST_HOST"] = "true";
  else process.env["NEXTAUTH_URL"] = APP_URL;
}
