import { BlockList, isIPv4, isIPv6 } from "node:net";
import type { HeaderReader } from "@/lib/auth/viewer";
import { env } from "@/lib/env";

/**
 * The address a request came from. The server has removed `X-Forwarded-For` unless it came from one of TRUSTED_PROXIES,
 * and Next then writes the other end of the connection there; so the last address in it that is not a trusted proxy
 * is the client. `unknown` when there is none.
 */
export function clientAddress(headers: HeaderReader, trustedProxies = env().TRUSTED_PROXIES): string {
  const trusted = networksOf(trustedProxies);
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => plainAddress(hop.trim()));
  let client = "unknown";
  for (const hop of hops.reverse()) {
    if (hop === null) break;
    client = hop;
    if (!contains(trusted, hop)) break;
  }
  return client;
}

/** What rate limits count by: an IPv6 household has a whole /64 to itself. */
export function addressGroup(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail = ""] = address.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === "" ? [] : tail.split(":");
  const middle = address.includes("::")
    ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0")
    : [];
  const groups = [...left, ...middle, ...right].slice(0, 4);
  return `${groups.map((group) => parseInt(group, 16).toString(16)).join(":")}::/64`;
}

/** An address without port, brackets, zone and IPv4-in-IPv6 dress, or null when it is none. */
function plainAddress(text: string): string | null {
  const bare =
    /^\[([^\]]+)\](:\d+)?$/.exec(text)?.[1] ?? (/^[\d.]+:\d+$/.test(text) ? text.split(":")[0]! : text);
  const address = bare.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  return isIPv4(address) || isIPv6(address) ? address.toLowerCase() : null;
}

function networksOf(texts: readonly string[]): BlockList {
  const list = new BlockList();
  for (const text of texts) {
    const [address = "", bits] = text.split("/");
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

function contains(list: BlockList, address: string): boolean {
  return list.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}
