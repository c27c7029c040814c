import { createHash, randomBytes } from "node:crypto";

/** A new secret of 256 random bits, readable in a link or a header. `prefix` tells a person what it was for. */
export function newSecret(prefix: string): string {
  return `${prefix}${randomBytes(32).toString("base64url")}`;
}

/**
 * What is stored of a secret: SHA-256 in 64 hexadecimal digits. A slow hash is for passwords, which can be guessed;
 * 256 random bits cannot.
 */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
