import { z } from "zod";
import { limits } from "../limits";
import type { Weighing } from "../weighing";
import { id } from "./ids";
import { assertSame } from "./same-type";
import type { Same } from "./same-type";
import { pointsMethod, rankScheme } from "./vocabulary";

/** At most one answer per criterion. */
function byCriterion<Answer extends z.ZodType>(answer: Answer) {
  return z
    .record(id, answer)
    .refine((given) => Object.keys(given).length <= limits.criteria, "More judgements than criteria");
}

/** 0–100; `decide` knows that sliders end at 10. Minus zero, which JSON can write, is zero. */
const points = z
  .int()
  .min(0)
  .max(100)
  .overwrite((given) => given + 0);

const rank = z.int().min(1).max(limits.criteria);
const ratio = z.int().min(1).max(limits.ratio);

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
/** Two criteria, the more important one first. */
const pair = z
  .string()
  .toLowerCase()
  .regex(new RegExp(`^${uuid}:${uuid}$`, "u"), "Two criterion ids with a colon between them");

const mostPairs = (limits.comparedCriteria * (limits.comparedCriteria - 1)) / 2;

/** The ways to weigh, each with its judgements. */
export const weighings = {
  points: {
    method: pointsMethod,
    judgements: byCriterion(points).meta({
      description: "Points by criterion id: 0–10 on sliders, 0–100 as points or as swings",
    }),
  },
  ranking: {
    method: z.literal("ranking"),
    judgements: z
      .strictObject({ scheme: rankScheme, ranks: byCriterion(rank) })
      .meta({ description: "Ranks by criterion id, 1 = most important; ties share a rank" }),
  },
  pairwise: {
    method: z.literal("pairwise"),
    judgements: z
      .record(pair, ratio)
      .refine((given) => Object.keys(given).length <= mostPairs, "More comparisons than pairs")
      .meta({
        description: "By two criterion ids with a colon between them: the first is 1–9 times as important",
      }),
  },
  bestWorst: {
    method: z.literal("best_worst"),
    judgements: z
      .strictObject({
        best: id.nullable(),
        worst: id.nullable(),
        bestToOthers: byCriterion(ratio),
        othersToWorst: byCriterion(ratio),
      })
      .meta({ description: "How many times, 1–9, the best is as important as each, and each as the worst" }),
  },
} as const;

/** A weighing without anything around it. */
export const weighingSchema = z.discriminatedUnion("method", [
  z.strictObject(weighings.points),
  z.strictObject(weighings.ranking),
  z.strictObject(weighings.pairwise),
  z.strictObject(weighings.bestWorst),
]);

assertSame<Same<z.output<typeof weighingSchema>, Weighing>>();
