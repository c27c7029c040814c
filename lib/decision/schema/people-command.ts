import { z } from "zod";
import { limits } from "../limits";
import { id } from "./ids";
import { participation } from "./vocabulary";

/** Only the join door takes it, after it checked the invitation or the membership. */
export const joinDecision = z.strictObject({
  type: z.literal("JoinDecision"),
  participation: z.enum(["votes", "observes"]),
});

/** Who takes part, and who leads. */
export const peopleCommands = [
  z.strictObject({ type: z.literal("ChangeParticipation"), participantId: id, participation }),
  z.strictObject({
    type: z.literal("ChangePower"),
    participantId: id,
    power: z
      .number()
      .min(0)
      .max(limits.power)
      .overwrite((given) => given + 0)
      .meta({ description: "How many votes theirs counts, in tenths" }),
  }),
  z.strictObject({ type: z.literal("GrantFacilitator"), participantId: id }),
  z.strictObject({ type: z.literal("RevokeFacilitator"), participantId: id }),
  z.strictObject({ type: z.literal("RemoveParticipant"), participantId: id }),
  z.strictObject({ type: z.literal("RestoreParticipant"), participantId: id }),
] as const;
