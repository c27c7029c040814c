import { expect, test } from "vitest";
import { refusalText } from "@/app/join/refusal-text";
import type { JoinRefusal } from "@/lib/db/access/join-decision";

test("every reason why nobody comes in has a sentence of its own that says what to do", () => {
  const reasons: readonly JoinRefusal[] = [
    "not_found",
    "expired",
    "revoked",
    "used_up",
    "removed",
    "not_offered",
    "too_many",
    "busy",
    "not_admitted",
  ];
  const sentences = reasons.map(refusalText);
  expect(new Set(sentences).size).toBe(reasons.length);
  for (const sentence of sentences) expect(sentence).toMatch(/\. (Ask|Check|Choose|Load|Wait) .*\.$/);
});
