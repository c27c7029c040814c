import type { Focus, Mark, OutcomeKind, Participation, Phase, RatingValue, Target, TextRef } from "./model";
import type { Fact, Measure } from "./measure";
import type { Merging } from "./merging";
import type { CriterionUse, NewCriterion, Opening, Source, Stance } from "./opening";
import type { Scale } from "./scale";
import type { Weighing } from "./weighing";

/** What changed of the frame; a missing key did not change. */
export type FrameChange = {
  question?: string;
  context?: string;
  decider?: "team" | "person";
  deciderName?: TextRef | null;
  names?: "shown" | "hidden";
  tags?: readonly string[];
};

export type FramingEvent =
  | {
      type: "DecisionOpened";
      participantId: string;
      participation: Participation;
      names: "shown" | "hidden";
      opening: Opening;
    }
  | { type: "FrameChanged"; change: FrameChange }
  | { type: "TurnedIntoDecision" }
  | { type: "MergingChanged"; merging: Merging }
  | { type: "OptionAdded"; optionId: string; title: string; definition: string }
  | { type: "OptionEdited"; optionId: string; change: { title?: string; definition?: string } }
  | { type: "OptionMoved"; optionId: string; beforeId: string | null }
  | { type: "OptionRetired"; optionId: string }
  | { type: "OptionRestored"; optionId: string }
  | { type: "OptionDeleted"; optionId: string }
  | ({ type: "CriterionAdded"; criterionId: string } & NewCriterion)
  | {
      type: "CriterionEdited";
      criterionId: string;
      change: { title?: string; definition?: string; lowEnd?: string; highEnd?: string };
    }
  | { type: "CriterionUseChanged"; criterionId: string; use: CriterionUse; measure?: Measure | undefined }
  | { type: "ScaleChanged"; criterionId: string; scale: Scale }
  | { type: "MeasureChanged"; criterionId: string; measure: Measure }
  | { type: "CriterionMoved"; criterionId: string; beforeId: string | null }
  | { type: "CriterionGrouped"; criterionId: string; parentId: string | null }
  | { type: "CriterionRetired"; criterionId: string }
  | { type: "CriterionRestored"; criterionId: string }
  | { type: "CriterionDeleted"; criterionId: string }
  | {
      type: "EvidenceAdded";
      evidenceId: string;
      criterionId: string;
      optionId: string;
      claim: string;
      stance: Stance;
      source: Source | null;
    }
  | {
      type: "EvidenceEdited";
      evidenceId: string;
      change: { claim?: string; stance?: Stance; source?: Source | null };
    }
  | { type: "EvidenceRemoved"; evidenceId: string }
  | { type: "ConflictLinked"; conflictId: string; evidenceIds: readonly string[]; note: string }
  | { type: "ConflictUnlinked"; conflictId: string }
  | ({ type: "MustHaveMarked" } & Mark)
  | ({ type: "FactStated" } & Fact)
  | { type: "FactWithdrawn"; criterionId: string; optionId: string };

export type RoundEvent =
  | { type: "PhaseMoved"; phase: Phase }
  | {
      type: "RoundOpened";
      roundId: string;
      focus: Focus;
      start: "continue" | "afresh";
      sealed: boolean;
      previousRoundId: string | null;
    }
  | {
      type: "RoundRevealed";
      roundId: string;
      /** Participants who had not finished; the facilitator confirmed. */
      unfinished: readonly string[];
      /** The weights round that revealing ratings closes. */
      closes: { roundId: string; weightsHash: string } | null;
    }
  | { type: "RoundClosed"; roundId: string; unfinished: readonly string[] };

/** Ballots carry a voter id and never a participant id, so that the log alone ties no value to a person. */
export type BallotEvent =
  | ({
      type: "WeightsCast";
      voterId: string;
      roundId: string;
      late: "joined_after_reveal" | "landed_after_reveal" | null;
    } & Weighing)
  | { type: "WeightsWithdrawn"; voterId: string; roundId: string }
  | {
      type: "RatingCast";
      voterId: string;
      roundId: string;
      criterionId: string;
      optionId: string;
      value: RatingValue;
      late: "joined_after_reveal" | "landed_after_reveal" | null;
    }
  | { type: "RatingWithdrawn"; voterId: string; roundId: string; criterionId: string; optionId: string }
  | { type: "BallotFinished"; voterId: string; roundId: string };

export type PeopleEvent =
  | {
      type: "ParticipantJoined";
      participantId: string;
      participation: Participation;
      facilitator: boolean;
      sample: boolean;
    }
  | { type: "ParticipationChanged"; participantId: string; participation: Participation }
  | { type: "PowerChanged"; participantId: string; power: number }
  | { type: "FacilitatorGranted"; participantId: string }
  | { type: "FacilitatorRevoked"; participantId: string }
  | { type: "ParticipantRemoved"; participantId: string }
  | { type: "ParticipantRestored"; participantId: string };

export type CommentEvent =
  | { type: "CommentPosted"; commentId: string; target: Target; parentId: string | null; text: TextRef }
  | { type: "CommentEdited"; commentId: string; text: TextRef }
  | { type: "CommentDeleted"; commentId: string }
  | { type: "CommentHidden"; commentId: string }
  | { type: "CommentShown"; commentId: string }
  | { type: "ThreadResolved"; commentId: string }
  | { type: "ThreadReopened"; commentId: string };

export type OutcomeEvent =
  | {
      type: "OutcomeRecorded";
      outcomeId: string;
      kind: OutcomeKind;
      optionIds: readonly string[];
      summary: string;
      reason: string;
      differsBecause: string | null;
      counterArgument: string;
      dissent: TextRef | null;
      postponedUntil: { date: string | null; condition: string } | null;
      reviewOn: string | null;
      /** Revealed rounds that the outcome closes. */
      closes: readonly string[];
    }
  | { type: "DecisionReopened"; reason: string };

export type DecisionEvent =
  FramingEvent | RoundEvent | BallotEvent | PeopleEvent | CommentEvent | OutcomeEvent;

export type EventType = DecisionEvent["type"];

/** An event with its place in the log. */
export type RecordedEvent = {
  /** 1, 2, 3 … without gaps. */
  seq: number;
  /** ISO time by the server's clock. */
  at: string;
  /** The participant who acted; null for ballots, which name a voter instead. */
  actorId: string | null;
  commandId: string;
  event: DecisionEvent;
};

/** The types of the events that are votes. */
export const ballotTypes: ReadonlySet<EventType> = new Set<BallotEvent["type"]>([
  "WeightsCast",
  "WeightsWithdrawn",
  "RatingCast",
  "RatingWithdrawn",
  "BallotFinished",
]);

/** Whether the event is somebody's vote: those never travel as events (V). */
export function isBallotEvent(event: DecisionEvent): event is BallotEvent {
  return ballotTypes.has(event.type);
}

const peopleTypes: ReadonlySet<DecisionEvent["type"]> = new Set<PeopleEvent["type"]>([
  "ParticipantJoined",
  "ParticipationChanged",
  "PowerChanged",
  "FacilitatorGranted",
  "FacilitatorRevoked",
  "ParticipantRemoved",
  "ParticipantRestored",
]);

export function isPeopleEvent(event: DecisionEvent): event is PeopleEvent {
  return peopleTypes.has(event.type);
}
