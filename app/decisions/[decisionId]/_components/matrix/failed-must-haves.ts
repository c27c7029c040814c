import { cellKey } from "@/lib/decision/model";
import type { Decision } from "@/lib/decision/model";

/** The must-haves an option fails, by title, each with the reason that was given. */
export function failedMustHaves(
  decision: Pick<Decision, "criteria" | "marks">,
  optionId: string,
): { title: string; reason: string }[] {
  return decision.criteria.flatMap((criterion) => {
    const mark = decision.marks[cellKey(criterion.id, optionId)];
    const fails = criterion.use === "must_have" && !criterion.retired && mark?.mark === "fails";
    return fails ? [{ title: criterion.title, reason: mark.reason }] : [];
  });
}
