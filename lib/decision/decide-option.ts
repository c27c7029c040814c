import type { FramingCommand } from "./command";
import { accept } from "./context";
import type { Decided } from "./context";
import { find, frozen, hasVotes, titleTaken } from "./framing-checks";
import { limits } from "./limits";
import type { Decision } from "./model";
import { reject } from "./rejection";

export type OptionCommand = FramingCommand & {
  type: "AddOption" | "EditOption" | "MoveOption" | "RetireOption" | "RestoreOption" | "DeleteOption";
};

/** S: options are named by id; renaming never touches votes, deleting is refused where votes are. */
export function decideOption(state: Decision, command: OptionCommand): Decided {
  if (command.type === "AddOption") {
    if (state.options.some((option) => option.id === command.optionId)) return reject("id_taken");
    if (state.options.length >= limits.options) return reject("too_many", { most: limits.options });
    const refused = frozen(state) ?? titleTaken(state.options, command.optionId, command.title);
    return refused ?? accept({ ...command, type: "OptionAdded" });
  }
  const found = find(state.options, command.optionId, "unknown_option");
  if (!found.ok) return found;
  const { optionId } = command;
  switch (command.type) {
    case "EditOption": {
      if (Object.keys(command.change).length === 0) return reject("nothing_to_change");
      const { title } = command.change;
      const refused = title === undefined ? null : titleTaken(state.options, optionId, title);
      return refused ?? accept({ ...command, type: "OptionEdited" });
    }
    case "MoveOption": {
      const { beforeId } = command;
      if (beforeId === optionId) return reject("nothing_to_change");
      if (beforeId !== null && !find(state.options, beforeId, "unknown_option").ok)
        return reject("unknown_option", { id: beforeId });
      // Nothing reorders where people vote.
      return frozen(state) ?? accept({ ...command, type: "OptionMoved" });
    }
    case "RetireOption":
      if (found.value.retired) return reject("nothing_to_change");
      return frozen(state) ?? accept({ type: "OptionRetired", optionId });
    case "RestoreOption":
      if (!found.value.retired) return reject("nothing_to_change");
      return frozen(state) ?? accept({ type: "OptionRestored", optionId });
    case "DeleteOption": {
      // What an outcome names stays, so that the book can be read.
      const isNamed = state.outcomes.some((outcome) => outcome.optionIds.includes(optionId));
      const isUsed = isNamed || hasVotes(state, { optionId });
      const refused = frozen(state) ?? (isUsed ? reject("has_votes") : null);
      return refused ?? accept({ type: "OptionDeleted", optionId });
    }
  }
}
