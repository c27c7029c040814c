import { forgetCounted } from "./asked";
import { copyAlways } from "./copy-once";
import type { Copy } from "./copy-once";
import type { Decision, Participant } from "./model";
import type { PeopleEvent, RecordedEvent } from "./event";

function changed(state: Decision, participantId: string, change: Partial<Participant>): Decision {
  const participant = state.participants[participantId];
  if (participant === undefined) return state;
  return {
    ...state,
    participants: { ...state.participants, [participantId]: { ...participant, ...change } },
  };
}

/** Folds who takes part, and how. */
export function evolvePeople(
  state: Decision,
  recorded: RecordedEvent,
  event: PeopleEvent,
  copy: Copy = copyAlways,
): Decision {
  switch (event.type) {
    case "ParticipantJoined": {
      const { type: _type, participantId, ...rest } = event;
      const participant: Participant = {
        id: participantId,
        ...rest,
        removed: false,
        joinedSeq: recorded.seq,
        power: 1,
      };
      const participants = copy(state.participants);
      participants[participantId] = participant;
      forgetCounted(participants);
      return { ...state, participants };
    }
    case "ParticipationChanged": {
      const before = state.participants[event.participantId];
      // Who starts to vote has seen what was revealed: for rounds revealed so far they count as late.
      const joins = before?.participation !== "votes" && event.participation === "votes";
      const joinedSeq = joins ? recorded.seq : (before?.joinedSeq ?? recorded.seq);
      return changed(state, event.participantId, { participation: event.participation, joinedSeq });
    }
    case "PowerChanged":
      return changed(state, event.participantId, { power: event.power });
    case "FacilitatorGranted":
      return changed(state, event.participantId, { facilitator: true });
    case "FacilitatorRevoked": {
      // "I only facilitate" is for facilitators; who no longer is one looks on.
      const before = state.participants[event.participantId];
      const participation =
        before?.participation === "facilitates" ? "observes" : (before?.participation ?? "observes");
      return changed(state, event.participantId, { facilitator: false, participation });
    }
    case "ParticipantRemoved":
      return changed(state, event.participantId, { removed: true });
    case "ParticipantRestored":
      // As whoever joins after the outcome: the book of who voted is closed.
      return changed(state, event.participantId, {
        removed: false,
        ...(state.phase === "decided" && { participation: "observes" }),
      });
  }
}
