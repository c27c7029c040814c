import { isFinished } from "@/lib/decision/asked";
import type { Round } from "@/lib/decision/model";
import type { Room } from "./room";

/**
 * Who of those on the list has finished in an open round. Of others this comes once a second; one's own is known at once, so
 * that whoever pressed *Done* and then reveals is not asked about themselves.
 */
export function finishedIn({ decision, view, mine, me, votes }: Room, round: Round): Set<string> {
  const finished = new Set(view.progress[round.id]?.of ?? []);
  if (me === null || !votes) return finished;
  if (isFinished(decision, round, mine.ballots[round.id])) finished.add(me.id);
  else finished.delete(me.id);
  return finished;
}

/** How many have finished in an open round, whether or not they are on the list. */
export function countFinished(room: Room, round: Round): number {
  const told = room.view.progress[round.id];
  return told?.of === null ? told.count : finishedIn(room, round).size;
}
