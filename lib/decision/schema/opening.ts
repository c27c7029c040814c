import { z } from "zod";
import { limits } from "../limits";
import type { Opening } from "../opening";
import { id } from "./ids";
import { factSchema, measureSchema, scaleSchema } from "./measure";
import { assertSame } from "./same-type";
import type { Same } from "./same-type";
import { sourceSchema } from "./source";
import { line, saying, text, title } from "./text";
import { criterionUse, decisionKind, stance } from "./vocabulary";

/** The texts of an option, without its id. */
export const optionTexts = { title: title(limits.title), definition: text(limits.definition) };

/** The texts of a criterion, without its id. `highEnd` is the better end. */
export const criterionTexts = {
  title: title(limits.title),
  definition: text(limits.definition),
  lowEnd: line(limits.worded),
  highEnd: line(limits.worded),
};

/** A criterion as it is added, without its id. What is left out is the default. */
export const newCriterion = {
  ...criterionTexts,
  use: criterionUse,
  parentId: id.nullish().meta({ description: "The group it stands in; none = at the top" }),
  scale: scaleSchema.optional(),
  measure: measureSchema.nullish(),
};

/** A note on a cell, without its id. */
export const noteFields = {
  criterionId: id,
  optionId: id,
  claim: saying(limits.claim),
  stance,
  source: sourceSchema.nullable(),
};

/** At least two notes that contradict each other. */
export const conflictFields = {
  evidenceIds: z.array(id).min(2).max(limits.evidence),
  note: text(limits.reason),
};

/** What a decision starts with. That ids are unique and references known is for `decide` to say. */
export const openingSchema = z
  .strictObject({
    kind: decisionKind,
    question: title(limits.question),
    context: text(limits.context),
    options: z.array(z.strictObject({ id, ...optionTexts })).max(limits.options),
    criteria: z.array(z.strictObject({ id, ...newCriterion })).max(limits.criteria),
    evidence: z.array(z.strictObject({ id, ...noteFields })).max(limits.evidence),
    conflicts: z.array(z.strictObject({ id, ...conflictFields })).max(limits.conflicts),
    facts: z
      .array(factSchema)
      .max(limits.criteria * limits.options)
      .optional(),
  })
  .meta({ id: "Opening", description: "What a decision starts with" });

assertSame<Same<z.output<typeof openingSchema>, Opening>>();
