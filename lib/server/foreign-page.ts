import type { IncomingMessage } from "node:http";
import { hostOf } from "./known-host";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request that may change something was started by another website's page (F3). Browsers say so in
 * Sec-Fetch-Site; over plain http on a network they leave it out, and then the Origin header decides. Programs send
 * neither and are told apart by their token.
 */
export function fromForeignPage(request: IncomingMessage, appUrl: string | undefined): boolean {
  if (safeMethods.has(request.method ?? "")) return false;
  const site = request.headers["sec-fetch-site"];
  if (site === "same-origin" || site === "none") return false;
  if (site === "cross-site") return true;
  const { origin } = request.headers;
  if (origin === undefined) return false;
  return !isOwnOrigin(origin, hostOf(request.headers), appUrl);
}

/** Whether a page of this origin is ours: APP_URL's, or the very host the request was made to. */
export function isOwnOrigin(origin: string, host: string, appUrl: string | undefined): boolean {
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  if (appUrl !== undefined && url.origin === appUrl) return true;
  return /^https?:$/.test(url.protocol) && host !== "" && url.host === withoutDefaultPort(url.protocol, host);
}

function withoutDefaultPort(protocol: string, host: string): string {
  return host.replace(protocol === "https:" ? /:443$/ : /:80$/, "");
}
