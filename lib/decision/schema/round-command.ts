import { z } from "zod";
import { id } from "./ids";
import { focus, roundStart } from "./vocabulary";

const confirmed = z.boolean().meta({ description: "Do it although somebody has not finished" });

/** What facilitators say about phases and rounds. */
export const roundCommands = [
  z.strictObject({ type: z.literal("MovePhase"), phase: z.enum(["frame", "weigh", "rate", "decide"]) }),
  z.strictObject({
    type: z.literal("OpenRound"),
    roundId: id,
    focus,
    start: roundStart,
    sealed: z.boolean(),
  }),
  z.strictObject({ type: z.literal("RevealRound"), roundId: id, confirmed }),
  z.strictObject({ type: z.literal("CloseRound"), roundId: id, confirmed }),
] as const;
