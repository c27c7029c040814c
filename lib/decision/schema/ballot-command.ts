import { z } from "zod";
import { limits } from "../limits";
import { id, replaces } from "./ids";
import { weighings } from "./weighing";

const seen = z
  .enum(["sealed", "revealed"])
  .meta({ description: "What the voter saw of the round when voting" });

const castWeights = { type: z.literal("CastWeights"), roundId: id, replaces, seen };

/** `decide` knows the scale of the criterion. */
const step = z
  .int()
  .min(-limits.scaleEnd)
  .max(limits.scaleEnd)
  .overwrite((given) => given + 0);

const rating = z
  .union([step, z.literal("abstain")])
  .meta({ description: "A whole step of the criterion's scale, or abstain (can't judge)" });

/** What voters say: always about their own ballot, of one round. */
export const ballotCommands = [
  z.discriminatedUnion("method", [
    z.strictObject({ ...castWeights, ...weighings.points }),
    z.strictObject({ ...castWeights, ...weighings.ranking }),
    z.strictObject({ ...castWeights, ...weighings.pairwise }),
    z.strictObject({ ...castWeights, ...weighings.bestWorst }),
  ]),
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
