import { isComplete } from "./asked";
import { copyAlways } from "./copy-once";
import type { Copy } from "./copy-once";
import { cellKey } from "./model";
import type { Ballot, Decision, Late, RatingVote, Round } from "./model";
import type { BallotEvent, RecordedEvent } from "./event";

const empty: Ballot = { weights: null, ratings: {}, done: false, first: null, late: null };

function withoutKey(ratings: Readonly<Record<string, RatingVote>>, key: string): Record<string, RatingVote> {
  const { [key]: _withdrawn, ...rest } = ratings;
  return rest;
}

/** A late mark stays: a later, ordinary change does not take it away. */
function late(ballot: Ballot, mark: Late | null): Late | null {
  return ballot.late ?? mark;
}

function nextBallot(round: Round, ballot: Ballot, recorded: RecordedEvent, event: BallotEvent): Ballot {
  switch (event.type) {
    case "WeightsCast": {
      const { type: _type, voterId: _voterId, roundId: _roundId, late: _late, ...weighing } = event;
      const weights = { ...weighing, seq: recorded.seq };
      return { ...ballot, weights, late: late(ballot, event.late) };
    }
    case "WeightsWithdrawn":
      return { ...ballot, weights: null };
    case "RatingCast": {
      const vote = { value: event.value, seq: recorded.seq };
      const ratings = { ...ballot.ratings, [cellKey(event.criterionId, event.optionId)]: vote };
      return { ...ballot, ratings, late: late(ballot, event.late) };
    }
    case "RatingWithdrawn":
      return { ...ballot, ratings: withoutKey(ballot.ratings, cellKey(event.criterionId, event.optionId)) };
    case "BallotFinished": {
      // Whoever votes after the reveal has no value stored at it: their first judgement is what they finish with.
      const own = round.status === "revealed" ? { weights: ballot.weights, ratings: ballot.ratings } : null;
      return { ...ballot, done: true, first: ballot.first ?? own };
    }
  }
}

/** Folds somebody's votes into their ballot of the round. */
export function evolveBallots(
  state: Decision,
  recorded: RecordedEvent,
  event: BallotEvent,
  copy: Copy = copyAlways,
): Decision {
  const rounds = state.rounds.map((round) => {
    if (round.id !== event.roundId) return round;
    const next = nextBallot(round, round.ballots[event.voterId] ?? empty, recorded, event);
    // *Done* is said about a complete ballot; a withdrawal takes it back.
    const ballot = next.done && !isComplete(state, round.focus, next) ? { ...next, done: false } : next;
    const ballots = copy(round.ballots);
    ballots[event.voterId] = ballot;
    return { ...round, ballots };
  });
  return { ...state, rounds };
}
