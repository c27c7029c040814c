import { z } from "zod";
import { limits } from "@/lib/decision/limits";
import { id } from "@/lib/decision/schema/ids";
import { openingSchema } from "@/lib/decision/schema/opening";
import { title } from "@/lib/decision/schema/text";
import { names } from "@/lib/decision/schema/vocabulary";

/** What the page sends to start a decision. Ids are minted there, so that sending twice opens once. */
export const newDecisionSchema = z.strictObject({
  decisionId: id,
  commandId: id,
  /** Needed from visitors only. */
  name: title(limits.name).nullable(),
  /** Replaces the question of a template or of a copy. */
  question: title(limits.question).nullable(),
  names,
  participation: z.enum(["votes", "facilitates"]),
  start: z.discriminatedUnion("from", [
    z.strictObject({ from: z.literal("template"), templateId: z.string().max(60) }),
    z.strictObject({ from: z.literal("copy"), decisionId: id }),
    z.strictObject({ from: z.literal("opening"), opening: openingSchema }),
  ]),
});

export type NewDecision = z.output<typeof newDecisionSchema>;
