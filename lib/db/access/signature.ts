import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

/** What a signed link is for. One made for one purpose never works for another. */
export type LinkPurpose = "invite" | "presenter" | "record" | "return";

/** 22 characters of base64url are 132 bits: beyond guessing, and short enough for a QR code. */
const macLength = 22;

const shape = new RegExp(`^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([A-Za-z0-9_-]{${macLength}})$`);

let derived: { from: string; key: Buffer } | undefined;

/** The key of all links: derived, so that a link tells nothing about the secret of the sessions. */
function linkKey(): Buffer {
  const from = env().NEXTAUTH_SECRET;
  if (derived?.from !== from)
    derived = { from, key: Buffer.from(hkdfSync("sha256", from, "", "weighhouse links 1", 32)) };
  return derived.key;
}

function macOf(purpose: LinkPurpose, id: string): string {
  return createHmac("sha256", linkKey()).update(`${purpose}:${id}`).digest("base64url").slice(0, macLength);
}

/**
 * The token of a link: `<id>.<mac>`, where the mac is HMAC-SHA256 over purpose and id. Nothing secret is stored: whoever
 * may see the link is given it again, and the row behind the id decides whether it still works.
 */
export function signedToken(purpose: LinkPurpose, id: string): string {
  return `${id}.${macOf(purpose, id)}`;
}

/** The id in a token that was signed here for this purpose, or null. Takes the same time for every wrong mac. */
export function idOfToken(purpose: LinkPurpose, token: string): string | null {
  const [, id, mac] = shape.exec(token) ?? [];
  if (id === undefined || mac === undefined) return null;
  return timingSafeEqual(Buffer.from(macOf(purpose, id)), Buffer.from(mac)) ? id : null;
}
