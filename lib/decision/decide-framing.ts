import { addedCriterion } from "./added-criterion";
import { hasSealedRound } from "./asked";
import type { FramingCommand } from "./command";
import { accept } from "./context";
import type { Context, Decided } from "./context";
import { placeRefused } from "./criteria-tree";
import { decideCriterion } from "./decide-criterion";
import { decideEvidence } from "./decide-evidence";
import { decideMeasures } from "./decide-measures";
import { decideOption } from "./decide-option";
import { criterionRefused, hasVotes, titleTaken } from "./framing-checks";
import { limits } from "./limits";
import { factRefused } from "./measure";
import { cellKey } from "./model";
import type { Decision } from "./model";
import { ok, reject } from "./rejection";
import type { Rejection } from "./rejection";

function decideFrameChange(
  state: Decision,
  command: FramingCommand & { type: "ChangeFrame" },
  context: Context,
): Decided {
  const { deciderName, ...change } = command.change;
  if (Object.keys(command.change).length === 0) return reject("nothing_to_change");
  const moves =
    (change.names ?? state.names) !== state.names ||
    (change.decider ?? state.decider) !== state.decider ||
    deciderName !== undefined;
  // While sealed nothing may tell whether a vote exists, so an open sealed round locks too.
  if (moves && (hasSealedRound(state) || hasVotes(state))) return reject("locked_by_votes");
  if (deciderName === undefined) return accept({ type: "FrameChanged", change });
  if (deciderName.trim() === "")
    return accept({ type: "FrameChanged", change: { ...change, deciderName: null } });
  const text = context.reference(deciderName);
  const event = { type: "FrameChanged", change: { ...change, deciderName: text } } as const;
  return ok({ event, texts: [{ id: text.id, body: deciderName }] });
}

/** The opening holds together: ids unique, references known, titles unique (S). Returns the refusal, or null. */
function openingRefused(
  opening: FramingCommand & { type: "OpenDecision" },
): { ok: false; rejection: Rejection } | null {
  const { options, criteria, evidence, conflicts } = opening.opening;
  if (options.length > limits.options) return reject("too_many", { most: limits.options });
  if (criteria.length > limits.criteria) return reject("too_many", { most: limits.criteria });
  const lists: readonly (readonly { id: string }[])[] = [options, criteria, evidence, conflicts];
  if (lists.some((items) => new Set(items.map((item) => item.id)).size !== items.length))
    return reject("id_taken");
  for (const items of [options, criteria])
    for (const item of items) {
      const refused = titleTaken(items, item.id, item.title);
      if (refused !== null) return refused;
    }
  const placed = criteria.map(addedCriterion);
  for (const criterion of placed) {
    const refused = placeRefused(placed, criterion.id, criterion.parentId) ?? criterionRefused(criterion);
    if (refused !== null) return refused;
  }
  const cells = new Set(
    criteria.flatMap((criterion) => options.map((option) => cellKey(criterion.id, option.id))),
  );
  const notes = new Set(evidence.map((note) => note.id));
  if (evidence.some((note) => !cells.has(cellKey(note.criterionId, note.optionId))))
    return reject("unknown_criterion");
  const measured = new Set(criteria.filter(({ use }) => use === "measured").map(({ id }) => id));
  const facts = opening.opening.facts ?? [];
  if (facts.some((fact) => !cells.has(cellKey(fact.criterionId, fact.optionId))))
    return reject("unknown_criterion");
  if (facts.some(({ criterionId }) => !measured.has(criterionId))) return reject("not_measured");
  if (facts.some(factRefused)) return reject("bad_fact");
  const loose = conflicts.some(
    (conflict) => new Set(conflict.evidenceIds).size < 2 || conflict.evidenceIds.some((id) => !notes.has(id)),
  );
  return loose ? reject("unknown_evidence") : null;
}

/** S: what a facilitator may change about the frame, and when. */
export function decideFraming(state: Decision, command: FramingCommand, context: Context): Decided {
  switch (command.type) {
    case "OpenDecision": {
      if (state.seq > 0) return reject("decision_exists");
      const { participantId } = context.actor;
      if (participantId === null || context.actor.admitted === false) return reject("not_admitted");
      const { opening, names, participation } = command;
      return (
        openingRefused(command) ??
        accept({ type: "DecisionOpened", participantId, participation, names, opening })
      );
    }
    case "ChangeFrame":
      return decideFrameChange(state, command, context);
    case "TurnIntoDecision":
      return state.kind === "comparison"
        ? accept({ type: "TurnedIntoDecision" })
        : reject("not_a_comparison");
    case "ChangeMerging": {
      const { rule, trim, pairwise } = command.merging;
      const known = state.merging;
      return rule === known.rule && trim === known.trim && pairwise === known.pairwise
        ? reject("nothing_to_change")
        : accept({ ...command, type: "MergingChanged" });
    }
    case "AddOption":
    case "EditOption":
    case "MoveOption":
    case "RetireOption":
    case "RestoreOption":
    case "DeleteOption":
      return decideOption(state, command);
    case "AddCriterion":
    case "EditCriterion":
    case "ChangeCriterionUse":
    case "MoveCriterion":
    case "GroupCriterion":
    case "RetireCriterion":
    case "RestoreCriterion":
    case "DeleteCriterion":
      return decideCriterion(state, command);
    case "AddEvidence":
    case "EditEvidence":
    case "RemoveEvidence":
    case "LinkConflict":
    case "UnlinkConflict":
    case "MarkMustHave":
      return decideEvidence(state, command);
    case "ChangeScale":
    case "ChangeMeasure":
    case "StateFact":
    case "WithdrawFact":
      return decideMeasures(state, command);
  }
}
