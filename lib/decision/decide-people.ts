import type { PeopleCommand } from "./command";
import { accept } from "./context";
import type { Context, Decided } from "./context";
import { limits } from "./limits";
import { isPower } from "./merging";
import type { Decision } from "./model";
import { reject } from "./rejection";

function isLastFacilitator(state: Decision, participantId: string): boolean {
  const facilitators = Object.values(state.participants).filter(
    (participant) => participant.facilitator && !participant.removed,
  );
  return facilitators.length === 1 && facilitators[0]?.id === participantId;
}

/** Whether this participant's ballot of any round holds anything: a closed one may still count. */
function hasVoted(state: Decision, voterId: string): boolean {
  return state.rounds.some((round) => {
    const ballot = round.ballots[voterId];
    return ballot !== undefined && (ballot.weights !== null || Object.keys(ballot.ratings).length > 0);
  });
}

function decideJoin(
  state: Decision,
  command: PeopleCommand & { type: "JoinDecision" },
  { actor }: Context,
): Decided {
  const { participantId, admitted } = actor;
  if (participantId === null || admitted === false) return reject("not_admitted");
  if (state.participants[participantId] !== undefined) return reject("nothing_to_change");
  if (Object.keys(state.participants).length >= limits.participants)
    return reject("too_many", { most: limits.participants });
  return accept({
    type: "ParticipantJoined",
    participantId,
    // Whoever comes after the outcome reads and comments; the book of who voted is closed.
    participation: state.phase === "decided" ? "observes" : command.participation,
    facilitator: false,
    sample: admitted === "sample",
  });
}

function decideParticipation(
  state: Decision,
  command: PeopleCommand & { type: "ChangeParticipation" },
  { actor }: Context,
): Decided {
  const { participantId, participation } = command;
  const participant = state.participants[participantId];
  if (participant === undefined || participant.removed) return reject("unknown_participant");
  if (participant.participation === participation) return reject("nothing_to_change");
  const facilitator =
    actor.participantId !== null && state.participants[actor.participantId]?.facilitator === true;
  if (participation === "facilitates" && !participant.facilitator) return reject("forbidden");
  if (!facilitator) {
    if (participantId !== actor.participantId) return reject("forbidden");
    if (participation === "not_voting" || participant.participation === "not_voting")
      return reject("forbidden");
    if (actor.voterId !== null && hasVoted(state, actor.voterId)) return reject("has_voted");
  }
  return accept({ type: "ParticipationChanged", participantId, participation });
}

/** Who takes part and who leads; nobody can leave a decision without a facilitator. */
export function decidePeople(state: Decision, command: PeopleCommand, context: Context): Decided {
  if (command.type === "JoinDecision") return decideJoin(state, command, context);
  if (command.type === "ChangeParticipation") return decideParticipation(state, command, context);
  const { participantId } = command;
  const participant = state.participants[participantId];
  if (participant === undefined) return reject("unknown_participant");
  switch (command.type) {
    case "ChangePower": {
      const power = Math.round(command.power * 10) / 10;
      if (participant.removed) return reject("unknown_participant");
      if (!isPower(command.power)) return reject("bad_power", { most: limits.power });
      if (participant.power === power) return reject("nothing_to_change");
      return accept({ type: "PowerChanged", participantId, power });
    }
    case "GrantFacilitator":
      if (participant.removed) return reject("unknown_participant");
      if (participant.facilitator) return reject("nothing_to_change");
      return accept({ type: "FacilitatorGranted", participantId });
    case "RevokeFacilitator":
      if (!participant.facilitator) return reject("nothing_to_change");
      if (isLastFacilitator(state, participantId)) return reject("last_facilitator");
      return accept({ type: "FacilitatorRevoked", participantId });
    case "RemoveParticipant":
      if (participant.removed) return reject("nothing_to_change");
      if (isLastFacilitator(state, participantId)) return reject("last_facilitator");
      return accept({ type: "ParticipantRemoved", participantId });
    case "RestoreParticipant":
      if (!participant.removed) return reject("nothing_to_change");
      return accept({ type: "ParticipantRestored", participantId });
  }
}
