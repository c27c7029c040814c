import type { FramingCommand } from "./command";
import { accept } from "./context";
import type { Decided } from "./context";
import { find, frozen, hasVotes } from "./framing-checks";
import { factRefused, measureRefused, saysTheSame } from "./measure";
import { cellKey } from "./model";
import type { Decision } from "./model";
import { reject } from "./rejection";
import { sameScale, scaleRefused } from "./scale";

export type MeasureCommand = FramingCommand & {
  type: "ChangeScale" | "ChangeMeasure" | "StateFact" | "WithdrawFact";
};

function decideFact(state: Decision, command: MeasureCommand & { type: "StateFact" }): Decided {
  const { type: _type, ...fact } = command;
  const option = find(state.options, fact.optionId, "unknown_option");
  if (!option.ok) return option;
  const criterion = state.criteria.find(({ id }) => id === fact.criterionId);
  if (criterion?.use !== "measured") return reject("not_measured");
  if (factRefused(fact)) return reject("bad_fact");
  const known = state.facts[cellKey(fact.criterionId, fact.optionId)] ?? null;
  return saysTheSame(known, fact) ? reject("nothing_to_change") : accept({ type: "FactStated", ...fact });
}

/** S17–S19: scales, measures and facts. Facts and curves are nobody's vote: they can be edited while people vote. */
export function decideMeasures(state: Decision, command: MeasureCommand): Decided {
  const { criterionId } = command;
  const found = find(state.criteria, criterionId, "unknown_criterion");
  if (!found.ok) return found;
  switch (command.type) {
    case "ChangeScale": {
      const { scale } = command;
      if (sameScale(found.value.scale, scale)) return reject("nothing_to_change");
      const refused =
        frozen(state) ??
        scaleRefused(scale) ??
        (hasVotes(state, { criterionId }) ? reject("has_votes") : null);
      return refused ?? accept({ type: "ScaleChanged", criterionId, scale });
    }
    case "ChangeMeasure": {
      const { measure } = command;
      if (saysTheSame(found.value.measure, measure)) return reject("nothing_to_change");
      return measureRefused(measure) ?? accept({ type: "MeasureChanged", criterionId, measure });
    }
    case "StateFact":
      return decideFact(state, command);
    case "WithdrawFact": {
      const { optionId } = command;
      if (state.facts[cellKey(criterionId, optionId)] === undefined) return reject("nothing_to_change");
      return accept({ type: "FactWithdrawn", criterionId, optionId });
    }
  }
}
