import type { FramingCommand } from "./command";
import { accept } from "./context";
import type { Decided } from "./context";
import { find } from "./framing-checks";
import { limits } from "./limits";
import type { Decision } from "./model";
import { reject } from "./rejection";
import type { Rejection } from "./rejection";

export type EvidenceCommand = FramingCommand & {
  type:
    "AddEvidence" | "EditEvidence" | "RemoveEvidence" | "LinkConflict" | "UnlinkConflict" | "MarkMustHave";
};

function placed(
  state: Decision,
  place: { criterionId: string; optionId: string },
): { ok: false; rejection: Rejection } | null {
  const criterion = find(state.criteria, place.criterionId, "unknown_criterion");
  if (!criterion.ok) return criterion;
  const option = find(state.options, place.optionId, "unknown_option");
  return option.ok ? null : option;
}

/** S: notes on cells, conflicts between notes, and what is known about must-haves. */
export function decideEvidence(state: Decision, command: EvidenceCommand): Decided {
  switch (command.type) {
    case "AddEvidence": {
      if (state.evidence[command.evidenceId] !== undefined) return reject("id_taken");
      if (Object.keys(state.evidence).length >= limits.evidence)
        return reject("too_many", { most: limits.evidence });
      return placed(state, command) ?? accept({ ...command, type: "EvidenceAdded" });
    }
    case "EditEvidence":
      if (state.evidence[command.evidenceId] === undefined) return reject("unknown_evidence");
      if (Object.keys(command.change).length === 0) return reject("nothing_to_change");
      return accept({ ...command, type: "EvidenceEdited" });
    case "RemoveEvidence":
      if (state.evidence[command.evidenceId] === undefined) return reject("unknown_evidence");
      return accept({ type: "EvidenceRemoved", evidenceId: command.evidenceId });
    case "LinkConflict": {
      if (state.conflicts[command.conflictId] !== undefined) return reject("id_taken");
      if (Object.keys(state.conflicts).length >= limits.conflicts)
        return reject("too_many", { most: limits.conflicts });
      const evidenceIds = [...new Set(command.evidenceIds)];
      if (evidenceIds.length < 2 || evidenceIds.some((id) => state.evidence[id] === undefined))
        return reject("unknown_evidence");
      return accept({
        type: "ConflictLinked",
        conflictId: command.conflictId,
        evidenceIds,
        note: command.note,
      });
    }
    case "UnlinkConflict":
      if (state.conflicts[command.conflictId] === undefined) return reject("unknown_conflict");
      return accept({ type: "ConflictUnlinked", conflictId: command.conflictId });
    case "MarkMustHave": {
      const refused = placed(state, command);
      if (refused !== null) return refused;
      const criterion = state.criteria.find((candidate) => candidate.id === command.criterionId);
      if (criterion?.use !== "must_have") return reject("not_a_must_have");
      if (command.mark === "fails" && command.reason.trim() === "") return reject("reason_needed");
      return accept({ ...command, type: "MustHaveMarked" });
    }
  }
}
