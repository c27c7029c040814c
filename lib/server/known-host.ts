import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { hostname } from "node:os";
import type { Env } from "@/lib/env";
import { headerCleaner } from "./trusted-proxies";

/**
 * The host a request was made to, with its port, in lower case: what a trusted proxy says, or the Host header. Empty
 * when there is none or it is not a host at all.
 */
export function hostOf(headers: IncomingHttpHeaders): string {
  const forwarded = headers["x-forwarded-host"];
  const host = (typeof forwarded === "string" ? forwarded.split(",")[0] : headers.host) ?? "";
  const plain = host.trim().toLowerCase();
  return /^(\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(:\d{1,5})?$/.test(plain) ? plain : "";
}

/**
 * Makes the rule which hosts this server answers for (F5). With APP_URL: that host, and this machine itself, so that a
 * proxy that passes its own target on still works. Without: addresses and names that only a local network can give out,
 * which a foreign website cannot point at us by its own name.
 */
export function hostRule(
  appUrl: string | undefined,
  ownName: string,
): (headers: IncomingHttpHeaders) => boolean {
  const appHost = appUrl === undefined ? undefined : new URL(appUrl).host;
  return (headers) => {
    const host = hostOf(headers);
    if (host === "") return false;
    const name = host.replace(/:\d+$/, "").replace(/^\[|\]$/g, "");
    if (isThisMachine(name)) return true;
    if (appHost !== undefined) return host === appHost;
    return (
      isIP(name) !== 0 || !name.includes(".") || localEnding.test(name) || name === ownName.toLowerCase()
    );
  };
}

/**
 * The rule for sockets, of which the front door sees nothing: a page of another name that leads here must not open one
 * (F5). Takes what the sender may not say out of the request first.
 */
export function socketHostRule({
  APP_URL,
  TRUSTED_PROXIES,
}: Pick<Env, "APP_URL" | "TRUSTED_PROXIES">): (request: IncomingMessage) => boolean {
  const clean = headerCleaner(TRUSTED_PROXIES);
  const hostIsKnown = hostRule(APP_URL, hostname());
  return (request) => {
    clean(request);
    return hostIsKnown(request.headers);
  };
}

const localEnding = /\.(localhost|local|lan|home|internal|home\.arpa|fritz\.box)$/;

/** Whether a host name can only mean the machine itself; browsers then count plain http as safe. */
export function isThisMachine(name: string): boolean {
  return (
    name === "localhost" || name.endsWith(".localhost") || name === "::1" || /^127(\.\d+){3}$/.test(name)
  );
}
