import { addedCriterion } from "./added-criterion";
import type { FramingCommand } from "./command";
import { accept } from "./context";
import type { Decided } from "./context";
import { hasMembers, placeRefused } from "./criteria-tree";
import { criterionRefused, find, frozen, hasVotes, titleTaken } from "./framing-checks";
import { limits } from "./limits";
import type { Decision } from "./model";
import { reject } from "./rejection";

export type CriterionCommand = FramingCommand & {
  type:
    | "AddCriterion"
    | "EditCriterion"
    | "ChangeCriterionUse"
    | "MoveCriterion"
    | "GroupCriterion"
    | "RetireCriterion"
    | "RestoreCriterion"
    | "DeleteCriterion";
};

/** S: as for options; changing the use moves a criterion in or out of what is weighed and rated, S16: groups. */
export function decideCriterion(state: Decision, command: CriterionCommand): Decided {
  if (command.type === "AddCriterion") {
    if (state.criteria.some((criterion) => criterion.id === command.criterionId)) return reject("id_taken");
    if (state.criteria.length >= limits.criteria) return reject("too_many", { most: limits.criteria });
    const refused =
      frozen(state) ??
      titleTaken(state.criteria, command.criterionId, command.title) ??
      placeRefused(state.criteria, command.criterionId, command.parentId ?? null) ??
      criterionRefused(addedCriterion({ id: command.criterionId, ...command }));
    return refused ?? accept({ ...command, type: "CriterionAdded" });
  }
  const found = find(state.criteria, command.criterionId, "unknown_criterion");
  if (!found.ok) return found;
  const { criterionId } = command;
  const holdsOthers = hasMembers(state.criteria, criterionId) ? reject("group_not_empty") : null;
  switch (command.type) {
    case "EditCriterion": {
      if (Object.keys(command.change).length === 0) return reject("nothing_to_change");
      const { title } = command.change;
      const refused = title === undefined ? null : titleTaken(state.criteria, criterionId, title);
      return refused ?? accept({ ...command, type: "CriterionEdited" });
    }
    case "ChangeCriterionUse": {
      const { use, measure } = command;
      if (found.value.use === use) return reject("nothing_to_change");
      const changed = { ...found.value, use, measure: measure ?? found.value.measure };
      const refused = frozen(state) ?? holdsOthers ?? criterionRefused(changed);
      return refused ?? accept({ ...command, type: "CriterionUseChanged" });
    }
    case "MoveCriterion": {
      const { beforeId } = command;
      if (beforeId === criterionId) return reject("nothing_to_change");
      if (beforeId !== null && !find(state.criteria, beforeId, "unknown_criterion").ok)
        return reject("unknown_criterion", { id: beforeId });
      return frozen(state) ?? accept({ ...command, type: "CriterionMoved" });
    }
    case "GroupCriterion": {
      const { parentId } = command;
      if (found.value.parentId === parentId) return reject("nothing_to_change");
      const refused = frozen(state) ?? placeRefused(state.criteria, criterionId, parentId);
      return refused ?? accept({ ...command, type: "CriterionGrouped" });
    }
    case "RetireCriterion":
      if (found.value.retired) return reject("nothing_to_change");
      return frozen(state) ?? holdsOthers ?? accept({ type: "CriterionRetired", criterionId });
    case "RestoreCriterion":
      if (!found.value.retired) return reject("nothing_to_change");
      return frozen(state) ?? accept({ type: "CriterionRestored", criterionId });
    case "DeleteCriterion": {
      const refused =
        frozen(state) ?? holdsOthers ?? (hasVotes(state, { criterionId }) ? reject("has_votes") : null);
      return refused ?? accept({ type: "CriterionDeleted", criterionId });
    }
  }
}
