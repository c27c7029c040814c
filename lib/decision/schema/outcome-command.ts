import { z } from "zod";
import { limits } from "../limits";
import { id } from "./ids";
import { text, title } from "./text";
import { outcomeKind } from "./vocabulary";

const day = z.iso.date().meta({ description: "A day, yyyy-mm-dd" });

/** What was decided, and that it is open again. Empty reasons pass: `decide` says which one is needed. */
export const outcomeCommands = [
  z.strictObject({
    type: z.literal("RecordOutcome"),
    outcomeId: id,
    kind: outcomeKind,
    optionIds: z.array(id).max(limits.options),
    summary: title(limits.summary),
    reason: text(limits.reason),
    differsBecause: text(limits.reason).nullable(),
    counterArgument: text(limits.reason),
    dissent: text(limits.reason),
    postponedUntil: z.strictObject({ date: day.nullable(), condition: text(limits.reason) }).nullable(),
    reviewOn: day.nullable(),
  }),
  z.strictObject({ type: z.literal("ReopenDecision"), reason: text(limits.reason) }),
] as const;
