import { z } from "zod";
import { loggedSource, ref, textRef } from "./logged";
import { loggedFact, loggedMeasure, loggedScale } from "./logged-measure";
import { loggedCriterion, loggedOpening } from "./logged-opening";
import { criterionUse, decider, merging, mustHaveMark, names, participation, stance } from "./vocabulary";

const words = z.string();
const criterionTexts = { title: words, definition: words, lowEnd: words, highEnd: words };

const frameChange = z.strictObject({
  question: words.optional(),
  context: words.optional(),
  decider: decider.optional(),
  deciderName: textRef.nullable().optional(),
  names: names.optional(),
  tags: z.array(words).optional(),
});

/** Version 1 of what happened to the frame. */
export const framingEvents = [
  z.strictObject({
    type: z.literal("DecisionOpened"),
    participantId: ref,
    participation,
    names,
    opening: loggedOpening,
  }),
  z.strictObject({ type: z.literal("FrameChanged"), change: frameChange }),
  z.strictObject({ type: z.literal("TurnedIntoDecision") }),
  z.strictObject({ type: z.literal("MergingChanged"), merging }),
  z.strictObject({ type: z.literal("OptionAdded"), optionId: ref, title: words, definition: words }),
  z.strictObject({
    type: z.literal("OptionEdited"),
    optionId: ref,
    change: z.strictObject({ title: words, definition: words }).partial(),
  }),
  z.strictObject({ type: z.literal("OptionMoved"), optionId: ref, beforeId: ref.nullable() }),
  z.strictObject({ type: z.literal("OptionRetired"), optionId: ref }),
  z.strictObject({ type: z.literal("OptionRestored"), optionId: ref }),
  z.strictObject({ type: z.literal("OptionDeleted"), optionId: ref }),
  z.strictObject({ type: z.literal("CriterionAdded"), criterionId: ref, ...loggedCriterion }),
  z.strictObject({
    type: z.literal("CriterionEdited"),
    criterionId: ref,
    change: z.strictObject(criterionTexts).partial(),
  }),
  z.strictObject({
    type: z.literal("CriterionUseChanged"),
    criterionId: ref,
    use: criterionUse,
    measure: loggedMeasure.optional(),
  }),
  z.strictObject({ type: z.literal("ScaleChanged"), criterionId: ref, scale: loggedScale }),
  z.strictObject({ type: z.literal("MeasureChanged"), criterionId: ref, measure: loggedMeasure }),
  z.strictObject({ type: z.literal("CriterionMoved"), criterionId: ref, beforeId: ref.nullable() }),
  z.strictObject({ type: z.literal("CriterionGrouped"), criterionId: ref, parentId: ref.nullable() }),
  z.strictObject({ type: z.literal("CriterionRetired"), criterionId: ref }),
  z.strictObject({ type: z.literal("CriterionRestored"), criterionId: ref }),
  z.strictObject({ type: z.literal("CriterionDeleted"), criterionId: ref }),
  z.strictObject({
    type: z.literal("EvidenceAdded"),
    evidenceId: ref,
    criterionId: ref,
    optionId: ref,
    claim: words,
    stance,
    source: loggedSource.nullable(),
  }),
  z.strictObject({
    type: z.literal("EvidenceEdited"),
    evidenceId: ref,
    change: z.strictObject({ claim: words, stance, source: loggedSource.nullable() }).partial(),
  }),
  z.strictObject({ type: z.literal("EvidenceRemoved"), evidenceId: ref }),
  z.strictObject({
    type: z.literal("ConflictLinked"),
    conflictId: ref,
    evidenceIds: z.array(ref),
    note: words,
  }),
  z.strictObject({ type: z.literal("ConflictUnlinked"), conflictId: ref }),
  z.strictObject({
    type: z.literal("MustHaveMarked"),
    criterionId: ref,
    optionId: ref,
    mark: mustHaveMark,
    reason: words,
  }),
  z.strictObject({ type: z.literal("FactStated"), ...loggedFact }),
  z.strictObject({ type: z.literal("FactWithdrawn"), criterionId: ref, optionId: ref }),
] as const;
