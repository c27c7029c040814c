import type { IncomingMessage } from "node:http";
import { BlockList, isIPv6 } from "node:net";

/** Headers that only a reverse proxy may set. */
const forwardedHeaders = [
  "forwarded",
  "x-real-ip",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
];

/** Headers by which Next talks to itself; from outside they would only mislead it. */
const internalHeaders = [
  "x-middleware-subrequest",
  "x-middleware-rewrite",
  "x-nonce",
  "content-security-policy",
  "content-security-policy-report-only",
];

/**
 * Makes a function that removes from a request what its sender may not say: always Next's internal headers, and the
 * forwarded ones unless the connection comes from one of these proxies (addresses or networks, "10.0.0.0/8").
 */
export function headerCleaner(proxies: readonly string[]): (request: IncomingMessage) => void {
  const trusted = new BlockList();
  for (const proxy of proxies) {
    const [address = "", prefix] = proxy.split("/");
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    if (prefix === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(prefix), family);
  }
  return (request) => {
    for (const name of internalHeaders) delete request.headers[name];
    const peer = request.socket.remoteAddress ?? "";
    if (peer !== "" && trusted.check(peer, isIPv6(peer) ? "ipv6" : "ipv4")) return;
    for (const name of forwardedHeaders) delete request.headers[name];
  };
}
