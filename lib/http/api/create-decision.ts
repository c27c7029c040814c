import { z } from "zod";
import { limits } from "@/lib/decision/limits";
import { id, seq } from "@/lib/decision/schema/ids";
import { openingSchema } from "@/lib/decision/schema/opening";
import { sourceSchema } from "@/lib/decision/schema/source";
import { line } from "@/lib/decision/schema/text";
import { names } from "@/lib/decision/schema/vocabulary";
import type { Operation } from "./operation";

const common = {
  id: id.optional().meta({ description: "The decision's id; sending the same again opens nothing more" }),
  names: names.default("shown"),
  participation: z
    .enum(["votes", "facilitates"])
    .default("votes")
    .meta({ description: "How you take part: you are its facilitator either way" }),
};

/** From one of the built-in comparisons. */
const fromTemplate = z.strictObject({
  from: z.literal("template"),
  template: z.string().min(1).max(60).meta({ description: "The id of a template" }),
  ...common,
});

/** From a pasted table: columns after the first are options, rows are criteria, cells are neutral evidence. */
const fromTable = z.strictObject({
  from: z.literal("table"),
  table: z.string().max(2_000_000).meta({ description: "Markdown, TSV or CSV, at most 1 MB" }),
  question: line(limits.question).default(""),
  swap: z.boolean().default(false).meta({ description: "Swap rows and columns first" }),
  rows: z
    .record(z.string().regex(/^\d{1,3}$/), z.enum(["criterion", "background", "skip"]))
    .default({})
    .meta({
      description: "By index of the row below the header, from 0; a row without a role is a criterion",
    }),
  source: sourceSchema.nullable().default(null).meta({ description: "Where the table is from" }),
  ...common,
});

/** From everything spelled out. */
const fromOpening = z.strictObject({ from: z.literal("opening"), opening: openingSchema, ...common });

/** Opens a decision in the current workspace of whoever asks; a guest's is a draft that expires. */
export const createDecision = {
  method: "post",
  path: "/decisions",
  tag: "decisions",
  summary: "Open a decision",
  description:
    "From a template, from a pasted table, or from a full opening. Whoever asks becomes its facilitator.",
  scope: "write",
  body: z.discriminatedUnion("from", [fromTemplate, fromTable, fromOpening]),
  bodyLimit: 2_500_000,
  answer: {
    status: 201,
    description: "It is open, or was already by this very request",
    shape: z.strictObject({ id, seq }),
  },
  refusals: ["forbidden", "decision_exists", "too_large"],
} as const satisfies Operation;
