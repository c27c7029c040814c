import { isIPv6 } from "node:net";
import type { HeaderReader } from "@/lib/auth/viewer";
import { runtime } from "@/lib/db/runtime";
import { env } from "@/lib/env";

/** The address that links and QR codes carry. */
export type PublicOrigin = {
  /** `http://192.168.0.7:3000`, without a slash at the end. */
  origin: string;
  /** Whether a phone can open it; if not: the machine has no network, or APP_URL or HOST keep the app to this machine. */
  phones: "reach_it" | "no_network" | "listens_here_only";
  /** Whether what is sent travels in the open: plain http to another machine. */
  unencrypted: boolean;
};

/**
 * The address under which others reach this app: APP_URL; else the one by which the browser of these headers reached it;
 * and where that is this machine itself, its address on the network. The server has checked the host already.
 */
export function publicOrigin(headers: HeaderReader): PublicOrigin {
  const { APP_URL, HOST } = env();
  const reached = APP_URL ?? reachedOrigin(headers);
  const url = new URL(reached);
  const base = { origin: url.origin, phones: "reach_it" as const };
  if (!isThisMachine(url.hostname)) return { ...base, unencrypted: url.protocol === "http:" };
  if (APP_URL !== undefined) return { ...base, phones: "listens_here_only", unencrypted: false };
  if (isThisMachine(HOST)) return { ...base, phones: "listens_here_only", unencrypted: false };
  const address = runtime().networkAddress?.() ?? null;
  if (address === null) return { ...base, phones: "no_network", unencrypted: false };
  url.hostname = isIPv6(address) ? `[${address}]` : address;
  return { ...base, origin: url.origin, unencrypted: false };
}

/** Whether this very request came over plain http from another machine, so that people are told. */
export function isUnencrypted(headers: HeaderReader): boolean {
  const url = new URL(reachedOrigin(headers));
  return url.protocol === "http:" && !isThisMachine(url.hostname);
}

function reachedOrigin(headers: HeaderReader): string {
  const first = (name: string) => headers.get(name)?.split(",")[0]?.trim();
  const host = first("x-forwarded-host") ?? headers.get("host") ?? "localhost";
  const scheme = first("x-forwarded-proto") === "https" ? "https" : "http";
  const address = `${scheme}://${host}`;
  return URL.canParse(address) ? new URL(address).origin : "http://localhost";
}

function isThisMachine(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, "");
  return (
    name === "localhost" || name.endsWith(".localhost") || name === "::1" || /^127(\.\d+){3}$/.test(name)
  );
}
