import { changeBetween } from "./change";
import type { Change } from "./change";
import type { Ballot, Decision } from "./model";

/** One person's own ballots by round id, as of `seq`. It goes to nobody else; the highest seq wins. */
export type Mine = { seq: number; ballots: Readonly<Record<string, Ballot>> };

export const nothingMine: Mine = { seq: 0, ballots: {} };

/** What became of one's own ballots as they were at `since`, and of no others; null = nothing. They are as of `seq` then. */
export type MineChange = { seq: number; since: number; change: Change | null };

/** What is left to tell somebody who has been told these ballots before; all of it when they have been told nothing. */
export function mineSince(told: Mine | null, mine: Mine): Mine | MineChange {
  if (told === null) return mine;
  const since = told.seq;
  // An answer may be overtaken by what was told meanwhile: then it says how much its hearer should know.
  if (mine.seq < since) return { seq: since, since, change: null };
  return { seq: mine.seq, since, change: changeBetween(told.ballots, mine.ballots) };
}

/** All ballots of a voter, in open and past rounds. */
export function mineOf(state: Decision, voterId: string | null): Mine {
  const ballots: Record<string, Ballot> = {};
  if (voterId !== null)
    for (const round of state.rounds) {
      const ballot = round.ballots[voterId];
      if (ballot !== undefined) ballots[round.id] = ballot;
    }
  return { seq: state.seq, ballots };
}
