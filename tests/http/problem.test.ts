import { describe, expect, it } from "vitest";
import { rejectionCodes } from "@/lib/decision/rejection";
import { problemMessages } from "@/lib/messages/problem";
import type { ProblemCode } from "@/lib/http/problem";
import { problemOf, problemResponse, statusOf } from "@/lib/http/problem";

const requestId = "00000000-0000-4000-8000-000000000000";

describe("problems", () => {
  it.each([...rejectionCodes])("the refusal %s has a status of its kind", (code) => {
    expect([403, 404, 409, 422, 503]).toContain(statusOf(code));
    expect(problemOf(code, {}, requestId).title).toBe(problemMessages.refused);
  });

  it.each([
    ["not_found", 404],
    ["forbidden", 403],
    ["busy", 503],
    ["bad_rating", 422],
    ["newer_vote", 409],
    ["unknown_option", 404],
  ] as [ProblemCode, number][])("%s is %i", (code, status) => {
    expect(statusOf(code)).toBe(status);
  });

  it("says when to come back", () => {
    for (const code of ["busy", "outage"] as const)
      expect(problemResponse(code, {}, requestId).headers.get("retry-after")).toBe("1");
    expect(
      problemResponse("too_many_requests", { retryAfter: 0.2 }, requestId).headers.get("retry-after"),
    ).toBe("1");
    expect(problemResponse("not_found", {}, requestId).headers.has("retry-after")).toBe(false);
  });
});
