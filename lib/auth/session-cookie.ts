import { env } from "@/lib/env";

/** Whether people reach the app by https, so that cookies may insist on it. Plain http on a local network may not. */
export function strictCookies(): boolean {
  return env().APP_URL?.startsWith("https://") ?? false;
}

/** The name of the cookie that holds the sealed session. `__Host-` lets browsers refuse it from any other host or path. */
export function sessionCookieName(): string {
  return strictCookies() ? "__Host-weighhouse.session" : "weighhouse.session";
}

/** How the session cookie is set: out of reach of scripts, sent along links from elsewhere but not along their forms. */
export function sessionCookieOptions() {
  return { httpOnly: true, sameSite: "lax", secure: strictCookies(), path: "/" } as const;
}

/** The value of one cookie of a `Cookie` header, or null. */
export function cookieOf(header: string | null, name: string): string | null {
  for (const pair of header?.split(";") ?? []) {
    const equals = pair.indexOf("=");
    if (equals > 0 && pair.slice(0, equals).trim() === name) return pair.slice(equals + 1).trim();
  }
  return null;
}
