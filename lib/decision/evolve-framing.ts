import { addedCriterion } from "./added-criterion";
import { cellKey } from "./model";
import type { Decision, Option } from "./model";
import type { FramingEvent, RecordedEvent } from "./event";

function edited<T extends { id: string }>(items: readonly T[], id: string, change: Partial<T>): T[] {
  return items.map((item) => (item.id === id ? { ...item, ...change } : item));
}

function moved<T extends { id: string }>(
  items: readonly T[],
  id: string,
  beforeId: string | null,
): readonly T[] {
  const item = items.find((candidate) => candidate.id === id);
  if (item === undefined) return items;
  const rest = items.filter((candidate) => candidate.id !== id);
  const at = beforeId === null ? rest.length : rest.findIndex((candidate) => candidate.id === beforeId);
  return [...rest.slice(0, at), item, ...rest.slice(at)];
}

function without<T>(record: Readonly<Record<string, T>>, drop: (value: T) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => !drop(value)));
}

/** Evidence, conflicts, marks and facts go with the option or criterion they are about. */
function withoutNotesOn(
  state: Decision,
  about: (place: { criterionId: string; optionId: string }) => boolean,
): Decision {
  const evidence = without(state.evidence, about);
  return {
    ...state,
    evidence,
    conflicts: without(state.conflicts, (conflict) =>
      conflict.evidenceIds.some((id) => evidence[id] === undefined),
    ),
    marks: without(state.marks, about),
    facts: without(state.facts, about),
  };
}

function opened(
  state: Decision,
  recorded: RecordedEvent,
  event: FramingEvent & { type: "DecisionOpened" },
): Decision {
  const { opening } = event;
  return {
    ...state,
    kind: opening.kind,
    question: opening.question,
    context: opening.context,
    names: event.names,
    openedAt: recorded.at,
    options: opening.options.map((option): Option => ({ ...option, retired: false })),
    criteria: opening.criteria.map(addedCriterion),
    evidence: Object.fromEntries(opening.evidence.map((note) => [note.id, note])),
    conflicts: Object.fromEntries(opening.conflicts.map((conflict) => [conflict.id, conflict])),
    facts: Object.fromEntries(
      (opening.facts ?? []).map((fact) => [cellKey(fact.criterionId, fact.optionId), fact]),
    ),
    participants: {
      [event.participantId]: {
        id: event.participantId,
        facilitator: true,
        participation: event.participation,
        removed: false,
        joinedSeq: recorded.seq,
        sample: false,
        power: 1,
      },
    },
  };
}

/** Folds what changes the frame: question, options, criteria, evidence, must-haves. */
export function evolveFraming(state: Decision, recorded: RecordedEvent, event: FramingEvent): Decision {
  switch (event.type) {
    case "DecisionOpened":
      return opened(state, recorded, event);
    case "FrameChanged":
      return { ...state, ...event.change };
    case "TurnedIntoDecision":
      return { ...state, kind: "choice" };
    case "MergingChanged":
      return { ...state, merging: event.merging };
    case "OptionAdded":
      return {
        ...state,
        options: [
          ...state.options,
          { id: event.optionId, title: event.title, definition: event.definition, retired: false },
        ],
      };
    case "OptionEdited":
      return { ...state, options: edited(state.options, event.optionId, event.change) };
    case "OptionMoved":
      return { ...state, options: moved(state.options, event.optionId, event.beforeId) };
    case "OptionRetired":
      return { ...state, options: edited(state.options, event.optionId, { retired: true }) };
    case "OptionRestored":
      return { ...state, options: edited(state.options, event.optionId, { retired: false }) };
    case "OptionDeleted": {
      const rest = state.options.filter((option) => option.id !== event.optionId);
      return withoutNotesOn({ ...state, options: rest }, (place) => place.optionId === event.optionId);
    }
    case "CriterionAdded": {
      const { type: _type, criterionId, ...criterion } = event;
      return { ...state, criteria: [...state.criteria, addedCriterion({ id: criterionId, ...criterion })] };
    }
    case "CriterionEdited":
      return { ...state, criteria: edited(state.criteria, event.criterionId, event.change) };
    case "CriterionUseChanged": {
      const { criterionId, use, measure } = event;
      const change = measure === undefined ? { use } : { use, measure };
      return { ...state, criteria: edited(state.criteria, criterionId, change) };
    }
    case "ScaleChanged":
      return { ...state, criteria: edited(state.criteria, event.criterionId, { scale: event.scale }) };
    case "MeasureChanged":
      return { ...state, criteria: edited(state.criteria, event.criterionId, { measure: event.measure }) };
    case "FactStated": {
      const { type: _type, ...fact } = event;
      return { ...state, facts: { ...state.facts, [cellKey(fact.criterionId, fact.optionId)]: fact } };
    }
    case "FactWithdrawn": {
      const { [cellKey(event.criterionId, event.optionId)]: _withdrawn, ...facts } = state.facts;
      return { ...state, facts };
    }
    case "CriterionMoved":
      return { ...state, criteria: moved(state.criteria, event.criterionId, event.beforeId) };
    case "CriterionGrouped":
      return { ...state, criteria: edited(state.criteria, event.criterionId, { parentId: event.parentId }) };
    case "CriterionRetired":
      return { ...state, criteria: edited(state.criteria, event.criterionId, { retired: true }) };
    case "CriterionRestored":
      return { ...state, criteria: edited(state.criteria, event.criterionId, { retired: false }) };
    case "CriterionDeleted": {
      const rest = state.criteria.filter((criterion) => criterion.id !== event.criterionId);
      return withoutNotesOn({ ...state, criteria: rest }, (place) => place.criterionId === event.criterionId);
    }
    case "EvidenceAdded": {
      const { type: _type, evidenceId, ...note } = event;
      return { ...state, evidence: { ...state.evidence, [evidenceId]: { id: evidenceId, ...note } } };
    }
    case "EvidenceEdited": {
      const note = state.evidence[event.evidenceId];
      if (note === undefined) return state;
      return { ...state, evidence: { ...state.evidence, [note.id]: { ...note, ...event.change } } };
    }
    case "EvidenceRemoved": {
      const evidence = without(state.evidence, (note) => note.id === event.evidenceId);
      const conflicts = without(state.conflicts, (conflict) =>
        conflict.evidenceIds.includes(event.evidenceId),
      );
      return { ...state, evidence, conflicts };
    }
    case "ConflictLinked": {
      const conflict = { id: event.conflictId, evidenceIds: event.evidenceIds, note: event.note };
      return { ...state, conflicts: { ...state.conflicts, [conflict.id]: conflict } };
    }
    case "ConflictUnlinked":
      return {
        ...state,
        conflicts: without(state.conflicts, (conflict) => conflict.id === event.conflictId),
      };
    case "MustHaveMarked": {
      const { type: _type, ...mark } = event;
      return { ...state, marks: { ...state.marks, [cellKey(mark.criterionId, mark.optionId)]: mark } };
    }
  }
}
