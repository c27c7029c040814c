import { z } from "zod";
import { limits } from "../limits";
import type { Fact, Measure } from "../measure";
import type { Scale } from "../scale";
import { id } from "./ids";
import { assertSame } from "./same-type";
import type { Same } from "./same-type";
import { sourceSchema } from "./source";
import { line, title } from "./text";
import { direction, limitOp } from "./vocabulary";

/** Any number a fact can be. Minus zero, which JSON can write, is zero. */
const number = z
  .number()
  .min(-limits.fact)
  .max(limits.fact)
  .overwrite((given) => given + 0);

const scaleEnd = z
  .int()
  .min(-limits.scaleEnd)
  .max(limits.scaleEnd)
  .overwrite((given) => given + 0);

/** Whole steps. That the ends and labels fit is for `decide` to say. */
export const scaleSchema = z
  .strictObject({
    lo: scaleEnd,
    hi: scaleEnd,
    labels: z.array(title(limits.label)).min(2).max(limits.steps).nullable(),
  })
  .meta({
    id: "Scale",
    description: "A rating scale of whole steps; labels, lowest first, make it 1 to their number",
  });

/** A value from 0 to 1. */
const value = z
  .number()
  .min(0)
  .max(1)
  .overwrite((given) => given + 0);

const curve = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("linear"), worst: number, best: number }),
  z.strictObject({
    kind: z.literal("piecewise"),
    points: z
      .array(z.tuple([number, value]))
      .min(2)
      .max(limits.curvePoints),
  }),
  z.strictObject({ kind: z.literal("local"), direction }),
]);

/** How facts become values. That a curve runs somewhere is for `decide` to say. */
export const measureSchema = z
  .strictObject({
    unit: line(limits.unit),
    curve,
    limit: z.strictObject({ op: limitOp, limit: number }).nullable(),
  })
  .meta({
    id: "Measure",
    description: "How a criterion is measured: facts in a unit, and their value from 0 to 1",
  });

/** What is known of an option on a measured criterion. */
export const factFields = {
  criterionId: id,
  optionId: id,
  value: number.meta({ description: "In the unit of the measure" }),
  source: sourceSchema.nullable(),
  statedOn: z.iso.date(),
  expiresOn: z.iso.date().nullable().meta({ description: "The last day on which it is sure to hold" }),
};
export const factSchema = z.strictObject(factFields);

assertSame<Same<z.output<typeof scaleSchema>, Scale>>();
assertSame<Same<z.output<typeof measureSchema>, Measure>>();
assertSame<Same<z.output<typeof factSchema>, Fact>>();
