import { randomInt } from "node:crypto";

/** Letters and digits that nobody mistakes for one another when read from a wall: no 0 and O, no 1 and I. */
const alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const length = 6;
const shape = new RegExp(`^[${alphabet}]{${length}}$`);

/** A new short code: one of 32^6, about a thousand million. */
export function newShortCode(): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");
}

/** What somebody typed as a code: case, spaces and hyphens do not matter. Null when it cannot be one. */
export function readShortCode(typed: string): string | null {
  const code = typed.slice(0, 40).toUpperCase().replace(/[\s-]/g, "");
  return shape.test(code) ? code : null;
}
