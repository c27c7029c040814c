import type { DecisionEvent } from "@/lib/decision/event";
import type { Decision, Target } from "@/lib/decision/model";
import { timelineMessages as words } from "@/lib/messages/timeline";

const optionTitle = (state: Decision, id: string) =>
  state.options.find((option) => option.id === id)?.title ?? "";
const criterionTitle = (state: Decision, id: string) =>
  state.criteria.find((criterion) => criterion.id === id)?.title ?? "";

function about(state: Decision, target: Target): string {
  switch (target.kind) {
    case "decision":
      return words.decision;
    case "criterion":
      return words.criterion(criterionTitle(state, target.criterionId));
    case "option":
      return words.option(optionTitle(state, target.optionId));
    case "cell":
      return `${criterionTitle(state, target.criterionId)} × ${optionTitle(state, target.optionId)}`;
  }
}

function changedFields(change: object): string {
  return (Object.keys(change) as (keyof typeof words.fields)[])
    .map((field) => words.fields[field])
    .join(", ");
}

/**
 * What somebody did, in words that follow their name; titles as they were when it happened (`before`) or became
 * with it (`after`). Null for what the timeline leaves out: single votes.
 */
export function eventSentence(
  event: DecisionEvent,
  { before, after, names }: { before: Decision; after: Decision; names: Readonly<Record<string, string>> },
): string | null {
  const option = (id: string) => words.option(optionTitle(before, id) || optionTitle(after, id));
  const criterion = (id: string) => words.criterion(criterionTitle(before, id) || criterionTitle(after, id));
  const round = (id: string) =>
    words.round(after.rounds.find((known) => known.id === id)?.focus ?? "weights");
  const whom = (id: string) => names[id] ?? words.somebody;
  switch (event.type) {
    case "DecisionOpened":
      return words.opened;
    case "FrameChanged":
      return words.changed(changedFields(event.change));
    case "TurnedIntoDecision":
      return words.turned;
    case "MergingChanged":
      return words.merging(words.mergingRules[event.merging.rule]);
    case "OptionAdded":
      return words.added(option(event.optionId));
    case "OptionEdited":
      return words.edited(option(event.optionId));
    case "OptionMoved":
      return words.moved(option(event.optionId));
    case "OptionRetired":
      return words.retired(option(event.optionId));
    case "OptionRestored":
      return words.restored(option(event.optionId));
    case "OptionDeleted":
      return words.deleted(option(event.optionId));
    case "CriterionAdded":
      return words.added(criterion(event.criterionId));
    case "CriterionEdited":
      return words.edited(criterion(event.criterionId));
    case "CriterionUseChanged":
      return words.use(criterionTitle(before, event.criterionId), words.uses[event.use]);
    case "CriterionMoved":
      return words.moved(criterion(event.criterionId));
    case "CriterionGrouped":
      return event.parentId === null
        ? words.ungrouped(criterion(event.criterionId))
        : words.grouped(criterion(event.criterionId), criterionTitle(before, event.parentId));
    case "CriterionRetired":
      return words.retired(criterion(event.criterionId));
    case "CriterionRestored":
      return words.restored(criterion(event.criterionId));
    case "CriterionDeleted":
      return words.deleted(criterion(event.criterionId));
    case "EvidenceAdded":
      return words.added(words.evidence);
    case "EvidenceEdited":
      return words.edited(words.evidence);
    case "EvidenceRemoved":
      return words.deleted(words.evidence);
    case "ConflictLinked":
      return words.added(words.conflict);
    case "ConflictUnlinked":
      return words.deleted(words.conflict);
    case "MustHaveMarked":
      return words.marked(
        criterionTitle(before, event.criterionId),
        optionTitle(before, event.optionId),
        words.marks[event.mark],
      );
    case "ScaleChanged":
      return words.scale(criterion(event.criterionId));
    case "MeasureChanged":
      return words.measure(criterion(event.criterionId));
    case "FactStated": {
      const unit = before.criteria.find((known) => known.id === event.criterionId)?.measure?.unit ?? "";
      const fact = `${event.value} ${unit}`.trim();
      return words.fact(optionTitle(before, event.optionId), criterionTitle(before, event.criterionId), fact);
    }
    case "FactWithdrawn":
      return words.factWithdrawn(
        optionTitle(before, event.optionId),
        criterionTitle(before, event.criterionId),
      );
    case "PhaseMoved":
      return words.phase(words.phases[event.phase]);
    case "RoundOpened":
      return words.openedRound(words.round(event.focus), event.sealed);
    case "RoundRevealed":
      return words.revealed(round(event.roundId)) + words.unfinished(event.unfinished.length);
    case "RoundClosed":
      return words.closed(round(event.roundId)) + words.unfinished(event.unfinished.length);
    case "WeightsCast":
    case "WeightsWithdrawn":
    case "RatingCast":
    case "RatingWithdrawn":
    case "BallotFinished":
      return null;
    case "ParticipantJoined":
      return event.participation === "observes" ? words.joinedAsObserver : words.joined;
    case "ParticipationChanged":
      return words.participation(whom(event.participantId), words.participations[event.participation]);
    case "PowerChanged":
      return words.power(whom(event.participantId), event.power);
    case "FacilitatorGranted":
      return words.granted(whom(event.participantId));
    case "FacilitatorRevoked":
      return words.revoked(whom(event.participantId));
    case "ParticipantRemoved":
      return words.removed(whom(event.participantId));
    case "ParticipantRestored":
      return words.restoredPerson(whom(event.participantId));
    case "CommentPosted":
      return (event.parentId === null ? words.commented : words.replied)(about(after, event.target));
    case "CommentEdited":
      return words.editedComment;
    case "CommentDeleted":
      return words.deletedComment;
    case "CommentHidden":
      return words.hidComment;
    case "CommentShown":
      return words.showedComment;
    case "ThreadResolved":
      return words.resolved;
    case "ThreadReopened":
      return words.reopenedThread;
    case "OutcomeRecorded":
      return words.recorded(event.summary);
    case "DecisionReopened":
      return words.reopened(event.reason);
  }
}
