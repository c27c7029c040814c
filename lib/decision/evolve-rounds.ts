import type { Ballot, Decision, Round } from "./model";
import type { RecordedEvent, RoundEvent } from "./event";

function changed(rounds: readonly Round[], id: string, change: (round: Round) => Round): Round[] {
  return rounds.map((round) => (round.id === id ? change(round) : round));
}

/** R: the first judgement is what a ballot holds at the reveal. */
function withFirst(ballot: Ballot): Ballot {
  return { ...ballot, first: { weights: ballot.weights, ratings: ballot.ratings } };
}

/** The round frozen; nothing moves in it any more. */
export function closedRound(round: Round, at: string, weightsHash: string | null = round.weightsHash): Round {
  return { ...round, status: "closed", closedAt: at, weightsHash };
}

function revealedRound(round: Round, recorded: RecordedEvent): Round {
  const ballots = Object.entries(round.ballots).map(
    ([voterId, ballot]) => [voterId, withFirst(ballot)] as const,
  );
  return {
    ...round,
    status: "revealed",
    revealedAt: recorded.at,
    revealedSeq: recorded.seq,
    ballots: Object.fromEntries(ballots),
  };
}

/** Folds what moves the phase and opens, reveals and closes rounds. */
export function evolveRounds(state: Decision, recorded: RecordedEvent, event: RoundEvent): Decision {
  switch (event.type) {
    case "PhaseMoved":
      return { ...state, phase: event.phase };
    case "RoundOpened": {
      const round: Round = {
        id: event.roundId,
        number: state.rounds.filter((earlier) => earlier.focus === event.focus).length + 1,
        focus: event.focus,
        status: event.sealed ? "sealed" : "revealed",
        start: event.start,
        previousRoundId: event.previousRoundId,
        openedAt: recorded.at,
        revealedAt: event.sealed ? null : recorded.at,
        closedAt: null,
        revealedSeq: event.sealed ? null : recorded.seq,
        weightsHash: null,
        ballots: {},
      };
      return { ...state, rounds: [...state.rounds, round] };
    }
    case "RoundRevealed": {
      const revealed = changed(state.rounds, event.roundId, (round) => revealedRound(round, recorded));
      const { closes } = event;
      if (closes === null) return { ...state, rounds: revealed };
      const rounds = changed(revealed, closes.roundId, (round) =>
        closedRound(round, recorded.at, closes.weightsHash),
      );
      return { ...state, rounds };
    }
    case "RoundClosed":
      return {
        ...state,
        rounds: changed(state.rounds, event.roundId, (round) => closedRound(round, recorded.at)),
      };
  }
}
