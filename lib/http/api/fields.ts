import { z } from "zod";
import { id } from "@/lib/decision/schema/ids";
import { limits } from "@/lib/decision/limits";
import { title } from "@/lib/decision/schema/text";

/** The decision an address is about. */
export const decisionParams = z.strictObject({ decisionId: id });

/** The filters of the history, for its list and its search. */
export const historyFilter = {
  status: z.enum(["open", "decided", "postponed"]).optional(),
  tag: title(limits.tag).optional(),
};

/** What others see of somebody in a decision. */
export const personName = title(limits.name);

/** A moment, ISO 8601 in UTC. */
export const moment = z.iso.datetime();

/** A value whose shape is written down elsewhere. */
export function describedElsewhere(description: string) {
  return z.looseObject({}).meta({ description });
}

/** One's own votes, as every answer about a decision carries them. */
export const mineShape = describedElsewhere(
  "One's own ballots by round id, as of seq (`Mine` in lib/decision/mine.ts); the highest seq wins",
);
