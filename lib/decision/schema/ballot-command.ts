import { z } from "zod";
import { limits } from "../limits";
import { id, replaces } from "./ids";
import { weighingMethod } from "./vocabulary";

const seen = z
  .enum(["sealed", "revealed"])
  .meta({ description: "What the voter saw of the round when voting" });

/** 0–100; `decide` knows that sliders end at 10. Minus zero, which JSON can write, is zero. */
const points = z
  .int()
  .min(0)
  .max(100)
  .overwrite((given) => given + 0);

const judgements = z
  .record(id, points)
  .refine((given) => Object.keys(given).length <= limits.criteria, "More judgements than criteria")
  .meta({ description: "Points by criterion id: 0–10 on sliders, 0–100 as points" });

const rating = z
  .union([z.int().min(1).max(5), z.literal("abstain")])
  .meta({ description: "A whole step from 1 to 5, or abstain (can't judge)" });

/** What voters say: always about their own ballot, of one round. */
export const ballotCommands = [
  z.strictObject({
    type: z.literal("CastWeights"),
    roundId: id,
    method: weighingMethod,
    judgements,
    replaces,
    seen,
  }),
  z.strictObject({ type: z.literal("WithdrawWeights"), roundId: id, replaces }),
  z.strictObject({
    type: z.literal("CastRating"),
    roundId: id,
    criterionId: id,
    optionId: id,
    value: rating,
    replaces,
    seen,
  }),
  z.strictObject({
    type: z.literal("WithdrawRating"),
    roundId: id,
    criterionId: id,
    optionId: id,
    replaces,
  }),
  z.strictObject({ type: z.literal("FinishBallot"), roundId: id }),
] as const;
