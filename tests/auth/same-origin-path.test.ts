import { describe, expect, it } from "vitest";
import { sameOriginPath } from "@/lib/auth/same-origin-path";
import { signInPath } from "@/lib/auth/current-viewer";
import { inviteOfPath, invitePath } from "@/lib/auth/sign-up-policy";

describe("F7 where one is sent after signing in", () => {
  it.each([
    ["/", "/"],
    ["/d/KT49WM?panel=c2#comment-3", "/d/KT49WM?panel=c2#comment-3"],
    ["/a/../b", "/b"],
    ["/d/%2f%2fevil.example", "/d/%2f%2fevil.example"],
  ])("keeps %s", (given, kept) => {
    expect(sameOriginPath(given)).toBe(kept);
  });

  it.each([
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    " //evil.example",
    "/a/..//evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "evil.example",
    "",
    `/${"a".repeat(2001)}`,
    null,
    undefined,
    42,
    ["/x"],
  ])("sends %j to the first page", (given) => {
    expect(sameOriginPath(given)).toBe("/");
  });

  it("survives being carried through the sign-in page", () => {
    const path = invitePath("wh_invite_a-b_c");
    const carried = new URL(signInPath(path), "http://localhost").searchParams.get("returnTo");
    expect(carried).toBe(path);
    expect(inviteOfPath(carried ?? "")).toBe("wh_invite_a-b_c");
    expect(inviteOfPath("/elsewhere?invite=x")).toBeNull();
  });
});
