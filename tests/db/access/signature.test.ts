import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { idOfToken, signedToken } from "@/lib/db/access/signature";
import type { LinkPurpose } from "@/lib/db/access/signature";
import { newShortCode, readShortCode } from "@/lib/db/access/short-code";

const id = "8f14e45f-ceea-467f-a0e6-b5a0c1a2d3e4";

describe("a signed link", () => {
  test("leads back to its id, for its own purpose only", () => {
    const purposes: LinkPurpose[] = ["invite", "presenter", "record", "return"];
    for (const made of purposes)
      for (const used of purposes)
        expect(idOfToken(used, signedToken(made, id))).toBe(made === used ? id : null);
  });

  test("carries at least 128 bits that nobody can compute without the secret", () => {
    const mac = signedToken("invite", id).split(".")[1] ?? "";
    expect(mac.length * 6).toBeGreaterThanOrEqual(128);
  });

  test("is refused when any one character of it is another", () => {
    const token = signedToken("invite", id);
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(..."0aZ9_-.f"), (at, other) => {
        fc.pre(token[at] !== other);
        expect(idOfToken("invite", token.slice(0, at) + other + token.slice(at + 1))).toBeNull();
      }),
    );
  });

  test("is refused cut, lengthened, in capitals, or as any other text", () => {
    const token = signedToken("invite", id);
    const [head = "", mac = ""] = token.split(".");
    const forged = ["", ".", head, `${head}.`, token.slice(0, -1), `${token}A`, `${token}\n`, ` ${token}`];
    for (const text of [...forged, `${head.toUpperCase()}.${mac}`, `${head}.${mac}.${mac}`])
      expect(idOfToken("invite", text)).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => idOfToken("invite", text) === null));
  });
});

describe("a short code", () => {
  test("has six characters that cannot be mistaken for others", () => {
    for (let drawn = 0; drawn < 500; drawn++) expect(newShortCode()).toMatch(/^[2-9A-HJ-NP-Z]{6}$/);
  });

  test("is read with a hyphen, spaces and small letters", () => {
    for (const typed of ["KT4-9WM", "kt49wm", " kt4 9wm ", "K-T-4-9-W-M"])
      expect(readShortCode(typed)).toBe("KT49WM");
  });

  test("is nothing else", () => {
    for (const typed of ["", "KT49W", "KT49WMX", "KT4O9W", "KT4I9W", "KT419W", "K%49WM", "ＫＴ４９ＷＭ"])
      expect(readShortCode(typed)).toBeNull();
  });
});
