import { expect, it } from "vitest";
import { rejectionCodes } from "@/lib/decision/rejection";
import { rejectionText } from "@/lib/messages/rejection";

it.each(rejectionCodes)("%s is said in a sentence", (code) => {
  const text = rejectionText({ code });
  expect(text).toMatch(/^[A-Z“].*[.!]$/);
  expect(text).not.toContain("_");
});

it("says what the detail knows", () => {
  expect(rejectionText({ code: "title_taken", detail: { title: "Cost" } })).toContain("“Cost”");
  expect(rejectionText({ code: "too_many", detail: { most: 20 } })).toContain("20");
  expect(rejectionText({ code: "unfinished", detail: { participantIds: ["a", "b"] } })).toContain("2");
  expect(rejectionText({ code: "not_complete", detail: { missing: 3 } })).toContain("3");
});

it("says every refusal of the doors", () => {
  for (const code of ["malformed", "unauthenticated", "unknown_decision", "rate_limited", "outage"] as const)
    expect(rejectionText({ code })).toMatch(/\.$/);
});
