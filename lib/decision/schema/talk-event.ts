import { z } from "zod";
import { ref, textRef } from "./logged";
import { outcomeKind } from "./vocabulary";

const words = z.string();

const loggedTarget = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("decision") }),
  z.strictObject({ kind: z.literal("criterion"), criterionId: ref }),
  z.strictObject({ kind: z.literal("option"), optionId: ref }),
  z.strictObject({ kind: z.literal("cell"), criterionId: ref, optionId: ref }),
]);

/** Version 1 of what was said. */
export const commentEvents = [
  z.strictObject({
    type: z.literal("CommentPosted"),
    commentId: ref,
    target: loggedTarget,
    parentId: ref.nullable(),
    text: textRef,
  }),
  z.strictObject({ type: z.literal("CommentEdited"), commentId: ref, text: textRef }),
  z.strictObject({ type: z.literal("CommentDeleted"), commentId: ref }),
  z.strictObject({ type: z.literal("CommentHidden"), commentId: ref }),
  z.strictObject({ type: z.literal("CommentShown"), commentId: ref }),
  z.strictObject({ type: z.literal("ThreadResolved"), commentId: ref }),
  z.strictObject({ type: z.literal("ThreadReopened"), commentId: ref }),
] as const;

/** Version 1 of what was decided. */
export const outcomeEvents = [
  z.strictObject({
    type: z.literal("OutcomeRecorded"),
    outcomeId: ref,
    kind: outcomeKind,
    optionIds: z.array(ref),
    summary: words,
    reason: words,
    differsBecause: words.nullable(),
    counterArgument: words,
    dissent: textRef.nullable(),
    postponedUntil: z.strictObject({ date: words.nullable(), condition: words }).nullable(),
    reviewOn: words.nullable(),
    closes: z.array(ref),
  }),
  z.strictObject({ type: z.literal("DecisionReopened"), reason: words }),
] as const;
