import type { Ballot, Decision } from "./model";

/** One person's own ballots by round id, as of `seq`. It goes to nobody else; the highest seq wins. */
export type Mine = { seq: number; ballots: Readonly<Record<string, Ballot>> };

export const nothingMine: Mine = { seq: 0, ballots: {} };

/** All ballots of a voter, in open and past rounds. */
export function mineOf(state: Decision, voterId: string | null): Mine {
  const ballots = state.rounds.flatMap((round) => {
    const ballot = voterId === null ? undefined : round.ballots[voterId];
    return ballot === undefined ? [] : [[round.id, ballot] as const];
  });
  return { seq: state.seq, ballots: Object.fromEntries(ballots) };
}
