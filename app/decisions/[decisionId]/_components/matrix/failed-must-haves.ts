import { brokenLimits } from "@/lib/decision/cell-values";
import { cellKey } from "@/lib/decision/model";
import type { Criterion, Decision } from "@/lib/decision/model";
import { commonMessages } from "@/lib/messages/common";

type Framed = Pick<Decision, "criteria" | "options" | "facts" | "marks">;

function brokenLimit(decision: Framed, { id, title, measure }: Criterion, optionId: string) {
  const fact = decision.facts[cellKey(id, optionId)];
  if (fact === undefined || measure === null || measure.limit === null) return [];
  const { op, limit } = measure.limit;
  const value = commonMessages.fact(fact.value, measure.unit);
  const least = commonMessages.fact(limit, measure.unit);
  const reason = op === ">=" ? commonMessages.below(value, least) : commonMessages.above(value, least);
  return [{ title, reason }];
}

/** The must-haves an option fails, by title, each with the reason that was given or the limit that a fact breaks. */
export function failedMustHaves(decision: Framed, optionId: string): { title: string; reason: string }[] {
  const broken = new Set(brokenLimits(decision)[optionId] ?? []);
  return decision.criteria.flatMap((criterion) => {
    if (broken.has(criterion.id)) return brokenLimit(decision, criterion, optionId);
    const mark = decision.marks[cellKey(criterion.id, optionId)];
    const fails = criterion.use === "must_have" && !criterion.retired && mark?.mark === "fails";
    return fails ? [{ title: criterion.title, reason: mark.reason }] : [];
  });
}
