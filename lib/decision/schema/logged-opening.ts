import { z } from "zod";
import { loggedSource, ref } from "./logged";
import { loggedFact, loggedMeasure, loggedScale } from "./logged-measure";
import { criterionUse, decisionKind, stance } from "./vocabulary";

const words = z.string();

/** A criterion as it was added, without its id; older events have fewer keys. */
export const loggedCriterion = {
  title: words,
  definition: words,
  lowEnd: words,
  highEnd: words,
  use: criterionUse,
  parentId: ref.nullish(),
  scale: loggedScale.optional(),
  measure: loggedMeasure.nullish(),
};

/** The opening as version 1 of the log holds it. */
export const loggedOpening = z.strictObject({
  kind: decisionKind,
  question: words,
  context: words,
  options: z.array(z.strictObject({ id: ref, title: words, definition: words })),
  criteria: z.array(z.strictObject({ id: ref, ...loggedCriterion })),
  evidence: z.array(
    z.strictObject({
      id: ref,
      criterionId: ref,
      optionId: ref,
      claim: words,
      stance,
      source: loggedSource.nullable(),
    }),
  ),
  conflicts: z.array(z.strictObject({ id: ref, evidenceIds: z.array(ref), note: words })),
  facts: z.array(z.strictObject(loggedFact)).optional(),
});
