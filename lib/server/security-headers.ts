import { isThisMachine } from "./known-host";

export type HeaderContext = {
  /** Unguessable and fresh for every response. */
  nonce: string;
  /** The host of the request, with its port. */
  host: string;
  appUrl: string | undefined;
  /** An identity provider that sign-in forms lead to. */
  oidcIssuer: string | undefined;
  dev: boolean;
};

/**
 * The content security policy (F1). Only scripts that carry the nonce run, and what these load themselves. Styles may be
 * inline, because widths and positions are set that way; `ws:` and `wss:` are named because not every browser counts
 * them as 'self'. Next's development server needs eval.
 */
export function contentSecurityPolicy({ nonce, oidcIssuer, dev }: HeaderContext): string {
  const rules = {
    "default-src": "'self'",
    "script-src": `'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self' ws: wss:",
    // Figures are computed beside the page; without a line of its own this would ask for a nonce.
    "worker-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    // Chrome applies this to where a form is redirected too, and a provider may redirect further.
    ...(oidcIssuer === undefined ? { "form-action": "'self'" } : {}),
  };
  return Object.entries(rules)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

/** The other headers of every response (F2). */
export function fixedHeaders({ host, appUrl }: HeaderContext): Record<string, string> {
  const https = appUrl?.startsWith("https:") ?? false;
  // Over plain http on a network browsers ignore COOP and complain about it on the console.
  const safe = https || isThisMachine(host.replace(/:\d+$/, "").replace(/^\[|\]$/g, ""));
  return {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "X-Frame-Options": "DENY",
    ...(safe ? { "Cross-Origin-Opener-Policy": "same-origin" } : {}),
    ...(https ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
  };
}
