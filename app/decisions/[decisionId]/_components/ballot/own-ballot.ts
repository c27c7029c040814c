import { isFinished, missingAnswers } from "@/lib/decision/asked";
import type { Ballot, Focus, Round } from "@/lib/decision/model";
import type { Room } from "../room/room";

/** One's own ballot of an open round, and how far it is. */
export type OwnBallot = {
  round: Round;
  ballot: Ballot | null;
  /** The ballot of the round before, when this round continues it; its votes are offered. */
  last: Ballot | null;
  missing: number;
  isFinished: boolean;
  /** Voting is the thing to do now: nothing is revealed to this person before. */
  comesFirst: boolean;
};

/** Null when no round of this focus is open, or this person's votes do not count. */
export function ownBallot(room: Room, focus: Focus): OwnBallot | null {
  const { decision, mine, votes, view } = room;
  const round = decision.rounds.find((each) => each.focus === focus && each.status !== "closed");
  if (round === undefined || !votes) return null;
  const ballot = mine.ballots[round.id] ?? null;
  const continues = round.start === "continue" && round.previousRoundId !== null;
  return {
    round,
    ballot,
    last: continues ? (mine.ballots[round.previousRoundId ?? ""] ?? null) : null,
    missing: missingAnswers(decision, focus, ballot ?? { weights: null, ratings: {} }),
    isFinished: isFinished(decision, round, ballot ?? undefined),
    comesFirst: round.status === "sealed" || view.withheld.includes(focus),
  };
}
