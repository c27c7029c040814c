import type { Focus, OutcomeKind, Participation, Phase, RatingValue, Target } from "./model";
import type { Fact, Measure } from "./measure";
import type { Merging } from "./merging";
import type { CriterionUse, NewCriterion, Opening, Source, Stance } from "./opening";
import type { Scale } from "./scale";
import type { Weighing } from "./weighing";

export type FramingCommand =
  | {
      type: "OpenDecision";
      opening: Opening;
      names: "shown" | "hidden";
      participation: "votes" | "facilitates";
    }
  | {
      type: "ChangeFrame";
      change: {
        question?: string;
        context?: string;
        decider?: "team" | "person";
        deciderName?: string;
        names?: "shown" | "hidden";
        tags?: readonly string[];
      };
    }
  | { type: "TurnIntoDecision" }
  /** By which rules votes are merged, until the outcome. */
  | { type: "ChangeMerging"; merging: Merging }
  | { type: "AddOption"; optionId: string; title: string; definition: string }
  | { type: "EditOption"; optionId: string; change: { title?: string; definition?: string } }
  | { type: "MoveOption"; optionId: string; beforeId: string | null }
  | { type: "RetireOption"; optionId: string }
  | { type: "RestoreOption"; optionId: string }
  | { type: "DeleteOption"; optionId: string }
  | ({ type: "AddCriterion"; criterionId: string } & NewCriterion)
  | {
      type: "EditCriterion";
      criterionId: string;
      change: { title?: string; definition?: string; lowEnd?: string; highEnd?: string };
    }
  /** What is to be measured needs a measure: its own from before, or this one. */
  | { type: "ChangeCriterionUse"; criterionId: string; use: CriterionUse; measure?: Measure | undefined }
  | { type: "ChangeScale"; criterionId: string; scale: Scale }
  | { type: "ChangeMeasure"; criterionId: string; measure: Measure }
  | { type: "MoveCriterion"; criterionId: string; beforeId: string | null }
  /** Into a group, or to the top (null). */
  | { type: "GroupCriterion"; criterionId: string; parentId: string | null }
  | { type: "RetireCriterion"; criterionId: string }
  | { type: "RestoreCriterion"; criterionId: string }
  | { type: "DeleteCriterion"; criterionId: string }
  | {
      type: "AddEvidence";
      evidenceId: string;
      criterionId: string;
      optionId: string;
      claim: string;
      stance: Stance;
      source: Source | null;
    }
  | {
      type: "EditEvidence";
      evidenceId: string;
      change: { claim?: string; stance?: Stance; source?: Source | null };
    }
  | { type: "RemoveEvidence"; evidenceId: string }
  | { type: "LinkConflict"; conflictId: string; evidenceIds: readonly string[]; note: string }
  | { type: "UnlinkConflict"; conflictId: string }
  | {
      type: "MarkMustHave";
      criterionId: string;
      optionId: string;
      mark: "meets" | "fails" | "unknown";
      reason: string;
    }
  /** Enters or replaces what is known of an option on a measured criterion. */
  | ({ type: "StateFact" } & Fact)
  | { type: "WithdrawFact"; criterionId: string; optionId: string };

export type RoundCommand =
  | { type: "MovePhase"; phase: Exclude<Phase, "decided"> }
  | { type: "OpenRound"; roundId: string; focus: Focus; start: "continue" | "afresh"; sealed: boolean }
  /** `confirmed`: reveal or close although somebody has not finished. */
  | { type: "RevealRound"; roundId: string; confirmed: boolean }
  | { type: "CloseRound"; roundId: string; confirmed: boolean };

export type BallotCommand =
  | ({
      type: "CastWeights";
      roundId: string;
      /** The seq of the own vote this one replaces; null when there is none. */
      replaces: number | null;
      /** What the voter saw when voting: a sealed vote that lands after the reveal is accepted and marked. */
      seen: "sealed" | "revealed";
    } & Weighing)
  | { type: "WithdrawWeights"; roundId: string; replaces: number | null }
  | {
      type: "CastRating";
      roundId: string;
      criterionId: string;
      optionId: string;
      /** A whole step of the criterion's scale, or "abstain". */
      value: RatingValue;
      replaces: number | null;
      seen: "sealed" | "revealed";
    }
  | {
      type: "WithdrawRating";
      roundId: string;
      criterionId: string;
      optionId: string;
      replaces: number | null;
    }
  | { type: "FinishBallot"; roundId: string };

export type PeopleCommand =
  /** Only the join door can send it: the actor must have been admitted there. */
  | { type: "JoinDecision"; participation: "votes" | "observes" }
  | { type: "ChangeParticipation"; participantId: string; participation: Participation }
  /** How many votes theirs counts: 0–10, in tenths. */
  | { type: "ChangePower"; participantId: string; power: number }
  | { type: "GrantFacilitator"; participantId: string }
  | { type: "RevokeFacilitator"; participantId: string }
  | { type: "RemoveParticipant"; participantId: string }
  | { type: "RestoreParticipant"; participantId: string };

export type CommentCommand =
  | { type: "PostComment"; commentId: string; target: Target; parentId: string | null; body: string }
  | { type: "EditComment"; commentId: string; body: string }
  | { type: "DeleteComment"; commentId: string }
  | { type: "HideComment"; commentId: string }
  | { type: "ShowComment"; commentId: string }
  | { type: "ResolveThread"; commentId: string }
  | { type: "ReopenThread"; commentId: string };

export type OutcomeCommand =
  | {
      type: "RecordOutcome";
      outcomeId: string;
      kind: OutcomeKind;
      optionIds: readonly string[];
      summary: string;
      reason: string;
      differsBecause: string | null;
      counterArgument: string;
      dissent: string;
      postponedUntil: { date: string | null; condition: string } | null;
      reviewOn: string | null;
    }
  | { type: "ReopenDecision"; reason: string };

/** A wish to change a decision. Everything that changes one is in this union. */
export type Command =
  FramingCommand | RoundCommand | BallotCommand | PeopleCommand | CommentCommand | OutcomeCommand;

export type CommandType = Command["type"];

/** A command with the id its client minted: sending it again changes nothing more (L4). */
export type Envelope = { commandId: string; command: Command };
