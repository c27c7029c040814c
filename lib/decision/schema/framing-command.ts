import { z } from "zod";
import { limits } from "../limits";
import { id } from "./ids";
import { factFields, measureSchema, scaleSchema } from "./measure";
import {
  conflictFields,
  criterionTexts,
  newCriterion,
  noteFields,
  openingSchema,
  optionTexts,
} from "./opening";
import { line, text, title } from "./text";
import { criterionUse, decider, merging, mustHaveMark, names } from "./vocabulary";

/** The first command of every decision; only the door that opens decisions takes it. */
export const openDecision = z.strictObject({
  type: z.literal("OpenDecision"),
  opening: openingSchema,
  names,
  participation: z.enum(["votes", "facilitates"]),
});

const frame = z.strictObject({
  question: title(limits.question).optional(),
  context: text(limits.context).optional(),
  decider: decider.optional(),
  deciderName: line(limits.name).optional(),
  names: names.optional(),
  tags: z.array(title(limits.tag)).max(limits.tags).optional(),
});

const { criterionId: _criterionId, optionId: _optionId, ...noteTexts } = noteFields;

/** What facilitators say about the frame. */
export const framingCommands = [
  z.strictObject({ type: z.literal("ChangeFrame"), change: frame }),
  z.strictObject({ type: z.literal("TurnIntoDecision") }),
  z.strictObject({ type: z.literal("ChangeMerging"), merging }),
  z.strictObject({ type: z.literal("AddOption"), optionId: id, ...optionTexts }),
  z.strictObject({
    type: z.literal("EditOption"),
    optionId: id,
    change: z.strictObject(optionTexts).partial(),
  }),
  z.strictObject({ type: z.literal("MoveOption"), optionId: id, beforeId: id.nullable() }),
  z.strictObject({ type: z.literal("RetireOption"), optionId: id }),
  z.strictObject({ type: z.literal("RestoreOption"), optionId: id }),
  z.strictObject({ type: z.literal("DeleteOption"), optionId: id }),
  z.strictObject({ type: z.literal("AddCriterion"), criterionId: id, ...newCriterion }),
  z.strictObject({
    type: z.literal("EditCriterion"),
    criterionId: id,
    change: z.strictObject(criterionTexts).partial(),
  }),
  z.strictObject({
    type: z.literal("ChangeCriterionUse"),
    criterionId: id,
    use: criterionUse,
    measure: measureSchema.optional(),
  }),
  z.strictObject({ type: z.literal("ChangeScale"), criterionId: id, scale: scaleSchema }),
  z.strictObject({ type: z.literal("ChangeMeasure"), criterionId: id, measure: measureSchema }),
  z.strictObject({ type: z.literal("MoveCriterion"), criterionId: id, beforeId: id.nullable() }),
  z.strictObject({ type: z.literal("GroupCriterion"), criterionId: id, parentId: id.nullable() }),
  z.strictObject({ type: z.literal("RetireCriterion"), criterionId: id }),
  z.strictObject({ type: z.literal("RestoreCriterion"), criterionId: id }),
  z.strictObject({ type: z.literal("DeleteCriterion"), criterionId: id }),
  z.strictObject({ type: z.literal("AddEvidence"), evidenceId: id, ...noteFields }),
  z.strictObject({
    type: z.literal("EditEvidence"),
    evidenceId: id,
    change: z.strictObject(noteTexts).partial(),
  }),
  z.strictObject({ type: z.literal("RemoveEvidence"), evidenceId: id }),
  z.strictObject({ type: z.literal("LinkConflict"), conflictId: id, ...conflictFields }),
  z.strictObject({ type: z.literal("UnlinkConflict"), conflictId: id }),
  z.strictObject({
    type: z.literal("MarkMustHave"),
    criterionId: id,
    optionId: id,
    mark: mustHaveMark,
    reason: text(limits.reason),
  }),
  z.strictObject({ type: z.literal("StateFact"), ...factFields }),
  z.strictObject({ type: z.literal("WithdrawFact"), criterionId: id, optionId: id }),
] as const;
