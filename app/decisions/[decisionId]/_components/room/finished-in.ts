import { isFinished } from "@/lib/decision/asked";
import type { Round } from "@/lib/decision/model";
import type { Room } from "./room";

/**
 * Who has finished in an open round. Of others this comes once a second; one's own is known at once, so that whoever
 * pressed *Done* and then reveals is not asked about themselves.
 */
export function finishedIn({ decision, view, mine, me, votes }: Room, round: Round): Set<string> {
  const finished = new Set(view.progress[round.id] ?? []);
  if (me === null || !votes) return finished;
  if (isFinished(decision, round, mine.ballots[round.id])) finished.add(me.id);
  else finished.delete(me.id);
  return finished;
}
