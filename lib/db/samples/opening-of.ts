import type { Decision } from "@/lib/decision/model";
import type { Opening } from "@/lib/decision/opening";

/**
 * The framing of a decision as the start of another one: question, context, options, criteria and evidence, still under
 * the old ids. What was retired stays behind with its notes; votes, people, comments and the outcome are no part of it.
 */
export function openingOf(decision: Decision): Opening {
  const options = decision.options.filter((option) => !option.retired);
  const criteria = decision.criteria.filter((criterion) => !criterion.retired);
  const optionIds = new Set(options.map((option) => option.id));
  const criterionIds = new Set(criteria.map((criterion) => criterion.id));
  const measuredIds = new Set(criteria.filter(({ use }) => use === "measured").map(({ id }) => id));
  const evidence = Object.values(decision.evidence).filter(
    (note) => criterionIds.has(note.criterionId) && optionIds.has(note.optionId),
  );
  const noteIds = new Set(evidence.map((note) => note.id));
  const conflicts = Object.values(decision.conflicts).filter((conflict) =>
    conflict.evidenceIds.every((id) => noteIds.has(id)),
  );
  const facts = Object.values(decision.facts).filter(
    (fact) => measuredIds.has(fact.criterionId) && optionIds.has(fact.optionId),
  );
  return {
    kind: decision.kind,
    question: decision.question,
    context: decision.context,
    options: options.map(({ retired: _retired, ...option }) => option),
    criteria: criteria.map(({ retired: _retired, ...criterion }) => criterion),
    evidence,
    conflicts,
    facts,
  };
}
