import { countedParticipants } from "./asked";
import type { Ballot, Decision, Round } from "./model";

/** A ballot that counts, with its voter's power. */
export type CountedBallot = { voterId: string; ballot: Ballot; power: number };

type Kept = { of: readonly unknown[]; counted: readonly CountedBallot[] };

const kept = new WeakMap<Round, Kept>();

/** The ballots of a round that count, in voter id order. Kept by the round: of two that are merged mostly one moves. */
export function countedBallots(
  state: Pick<Decision, "participants">,
  round: Round,
  voters: Readonly<Record<string, string>>,
): readonly CountedBallot[] {
  const known = kept.get(round);
  if (known?.of[0] === state.participants && known.of[1] === voters) return known.counted;
  const counted = countBallots(state, round.ballots, voters);
  kept.set(round, { of: [state.participants, voters], counted });
  return counted;
}

function countBallots(
  state: Pick<Decision, "participants">,
  ballots: Round["ballots"],
  voters: Readonly<Record<string, string>>,
): CountedBallot[] {
  const counted = new Set(countedParticipants(state));
  return Object.keys(ballots)
    .sort()
    .flatMap((voterId) => {
      const ballot = ballots[voterId];
      const participantId = voters[voterId];
      return ballot !== undefined && participantId !== undefined && counted.has(participantId)
        ? [{ voterId, ballot, power: state.participants[participantId]?.power ?? 1 }]
        : [];
    });
}
