import { usualScale } from "@/lib/decision/scale";
import { describe, expect, test } from "vitest";
import {
  commentHash,
  readHash,
  targetHash,
} from "@/app/decisions/[decisionId]/_components/panel/panel-target";
import type { PanelTarget } from "@/app/decisions/[decisionId]/_components/panel/panel-target";
import { blankDecision } from "@/lib/decision/model";
import type { Comment, Decision } from "@/lib/decision/model";

const comment: Comment = {
  id: "0f8fad5b-d9cb-469f-a165-70867728950e",
  authorId: "p",
  target: { kind: "option", optionId: "11111111-1111-4111-8111-111111111111" },
  parentId: null,
  text: { id: "t", hash: "h" },
  at: "2026-01-01T00:00:00.000Z",
  editedAt: null,
  deleted: false,
  hidden: false,
  resolved: false,
  afterOutcome: false,
};

const decision: Decision = {
  ...blankDecision("d"),
  options: [{ id: "11111111-1111-4111-8111-111111111111", title: "A", definition: "", retired: false }],
  criteria: [
    {
      id: "22222222-2222-4222-8222-222222222222",
      title: "C",
      definition: "",
      lowEnd: "",
      highEnd: "",
      use: "rated",
      parentId: null,
      scale: usualScale,
      measure: null,
      retired: false,
    },
  ],
  comments: { [comment.id]: comment },
};
const optionId = "11111111-1111-4111-8111-111111111111";
const criterionId = "22222222-2222-4222-8222-222222222222";

describe("an address on the page", () => {
  test.each<PanelTarget>([
    { kind: "decision" },
    { kind: "people" },
    { kind: "merging" },
    { kind: "option", optionId },
    { kind: "criterion", criterionId },
    { kind: "cell", criterionId, optionId },
  ])("leads back to %o", (target) => {
    expect(readHash(decision, targetHash(target))).toEqual({ target, commentId: null });
  });

  test("of a comment leads to what it is about", () => {
    expect(readHash(decision, commentHash(comment))).toEqual({
      target: comment.target,
      commentId: comment.id,
    });
  });

  test.each(["", "#", "#content", "#option-unknown", "#cell-x-y", "#comment-gone"])(
    "%s leads nowhere",
    (hash) => {
      expect(readHash(decision, hash)).toBeNull();
    },
  );
});
