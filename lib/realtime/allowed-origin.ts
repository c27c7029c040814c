import type { IncomingMessage } from "node:http";

/**
 * B6: whether a handshake may come in. A browser always says which page opened the socket: it must be a page of the
 * very host the request came to, or of APP_URL. Only programs leave the origin out, and they bring a token.
 */
export function isAllowedOrigin(request: IncomingMessage, appUrl: string | undefined): boolean {
  const { origin, host, authorization } = request.headers;
  if (origin === undefined) return /^Bearer +\S/i.test(authorization ?? "");
  if (!URL.canParse(origin)) return false;
  const page = new URL(origin);
  if (!/^https?:$/.test(page.protocol) || page.origin !== origin.toLowerCase()) return false;
  if (page.origin === appUrl) return true;
  const ownPort = page.protocol === "https:" ? /:443$/ : /:80$/;
  return host !== undefined && host !== "" && page.host === host.toLowerCase().replace(ownPort, "");
}
