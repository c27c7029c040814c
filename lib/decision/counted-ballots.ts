import { countedParticipants } from "./asked";
import type { Ballot, Decision, Round } from "./model";

/** A ballot that counts, with its voter's power. */
export type CountedBallot = { voterId: string; ballot: Ballot; power: number };

/** The ballots of a round that count, in voter id order. */
export function countedBallots(
  state: Pick<Decision, "participants">,
  round: Round,
  voters: Readonly<Record<string, string>>,
): CountedBallot[] {
  const counted = new Set(countedParticipants(state));
  return Object.keys(round.ballots)
    .sort()
    .flatMap((voterId) => {
      const ballot = round.ballots[voterId];
      const participantId = voters[voterId];
      return ballot !== undefined && participantId !== undefined && counted.has(participantId)
        ? [{ voterId, ballot, power: state.participants[participantId]?.power ?? 1 }]
        : [];
    });
}
