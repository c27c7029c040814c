import type { Command, CommandType } from "./command";
import type { Context, Decided } from "./context";
import { decideBallots } from "./decide-ballots";
import { decideComments } from "./decide-comments";
import { decideFraming } from "./decide-framing";
import { decideOutcome } from "./decide-outcome";
import { decidePeople } from "./decide-people";
import { decideRounds } from "./decide-rounds";
import type { Decision } from "./model";
import { may, mayTakeOver, roleOf } from "./policy";
import { reject } from "./rejection";

/** O: what still happens after the outcome. Everything else waits for a reopening. */
const afterOutcome: ReadonlySet<CommandType> = new Set<CommandType>([
  "JoinDecision",
  "GrantFacilitator",
  "RevokeFacilitator",
  "RestoreParticipant",
  "PostComment",
  "EditComment",
  "DeleteComment",
  "HideComment",
  "ShowComment",
  "ResolveThread",
  "ReopenThread",
  "ReopenDecision",
]);

function isAllowed(state: Decision, command: Command, { actor }: Context): boolean {
  if (may(roleOf(state, actor), command.type)) return true;
  // Joining an own decision again, or one that somebody was removed from, has refusals of its own.
  if (command.type === "JoinDecision") return actor.admitted !== false;
  return mayTakeOver(actor, command.type);
}

function dispatched(state: Decision, command: Command, context: Context): Decided {
  switch (command.type) {
    case "OpenDecision":
    case "ChangeFrame":
    case "TurnIntoDecision":
    case "ChangeMerging":
    case "AddOption":
    case "EditOption":
    case "MoveOption":
    case "RetireOption":
    case "RestoreOption":
    case "DeleteOption":
    case "AddCriterion":
    case "EditCriterion":
    case "ChangeCriterionUse":
    case "MoveCriterion":
    case "GroupCriterion":
    case "RetireCriterion":
    case "RestoreCriterion":
    case "DeleteCriterion":
    case "AddEvidence":
    case "EditEvidence":
    case "RemoveEvidence":
    case "LinkConflict":
    case "UnlinkConflict":
    case "MarkMustHave":
    case "ChangeScale":
    case "ChangeMeasure":
    case "StateFact":
    case "WithdrawFact":
      return decideFraming(state, command, context);
    case "MovePhase":
    case "OpenRound":
    case "RevealRound":
    case "CloseRound":
      return decideRounds(state, command, context);
    case "CastWeights":
    case "WithdrawWeights":
    case "CastRating":
    case "WithdrawRating":
    case "FinishBallot":
      return decideBallots(state, command, context);
    case "JoinDecision":
    case "ChangeParticipation":
    case "ChangePower":
    case "GrantFacilitator":
    case "RevokeFacilitator":
    case "RemoveParticipant":
    case "RestoreParticipant":
      return decidePeople(state, command, context);
    case "PostComment":
    case "EditComment":
    case "DeleteComment":
    case "HideComment":
    case "ShowComment":
    case "ResolveThread":
    case "ReopenThread":
      return decideComments(state, command, context);
    case "RecordOutcome":
    case "ReopenDecision":
      return decideOutcome(state, command, context);
  }
}

/**
 * What a command does to a decision: one event, or the reason why not. Pure: the same arguments give the
 * same answer on the server and, for commands whose event a viewer can foresee, in the browser.
 */
export function decide(state: Decision, command: Command, context: Context): Decided {
  const { actor } = context;
  const participant = actor.participantId === null ? undefined : state.participants[actor.participantId];
  if (participant?.removed === true && !mayTakeOver(actor, command.type)) return reject("removed");
  if (!isAllowed(state, command, context)) return reject("forbidden");
  if (state.phase === "decided" && !afterOutcome.has(command.type)) return reject("decided");
  return dispatched(state, command, context);
}
