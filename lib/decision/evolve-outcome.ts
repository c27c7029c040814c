import { closedRound } from "./evolve-rounds";
import type { Decision, Outcome } from "./model";
import type { OutcomeEvent, RecordedEvent } from "./event";

/** Folds the outcome and its reopening; an outcome is never edited. */
export function evolveOutcome(state: Decision, recorded: RecordedEvent, event: OutcomeEvent): Decision {
  switch (event.type) {
    case "OutcomeRecorded": {
      const { type: _type, outcomeId, closes, ...rest } = event;
      const outcome: Outcome = {
        id: outcomeId,
        ...rest,
        recordedAt: recorded.at,
        recordedBy: recorded.actorId ?? "",
        recordedSeq: recorded.seq,
        reopened: null,
      };
      return {
        ...state,
        phase: "decided",
        rounds: state.rounds.map((round) =>
          closes.includes(round.id) ? closedRound(round, recorded.at) : round,
        ),
        outcomes: [...state.outcomes, outcome],
      };
    }
    case "DecisionReopened":
      return {
        ...state,
        phase: "decide",
        outcomes: state.outcomes.map((outcome, index) =>
          index === state.outcomes.length - 1
            ? { ...outcome, reopened: { at: recorded.at, reason: event.reason } }
            : outcome,
        ),
      };
  }
}
