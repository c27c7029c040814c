import { z } from "zod";
import { loggedSource, ref } from "./logged";
import { direction, limitOp } from "./vocabulary";

const words = z.string();

export const loggedScale = z.strictObject({
  lo: z.number(),
  hi: z.number(),
  labels: z.array(words).nullable(),
});

export const loggedMeasure = z.strictObject({
  unit: words,
  curve: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("linear"), worst: z.number(), best: z.number() }),
    z.strictObject({
      kind: z.literal("piecewise"),
      points: z.array(z.tuple([z.number(), z.number()])),
    }),
    z.strictObject({ kind: z.literal("local"), direction }),
  ]),
  limit: z.strictObject({ op: limitOp, limit: z.number() }).nullable(),
});

/** A fact, cell and all. */
export const loggedFact = {
  criterionId: ref,
  optionId: ref,
  value: z.number(),
  source: loggedSource.nullable(),
  statedOn: words,
  expiresOn: words.nullable(),
};
