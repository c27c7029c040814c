import { isBallotEvent } from "@/lib/decision/event";
import type { RecordedEvent } from "@/lib/decision/event";
import type { Decision } from "@/lib/decision/model";

/**
 * Whether events are told only on the next one-second tick (D4): votes in sealed rounds, so that no moment gives away
 * who just moved what.
 */
export function waitsForTick(events: readonly RecordedEvent[], state: Decision): boolean {
  return events.every(({ event }) => {
    if (!isBallotEvent(event)) return false;
    const round = state.rounds.find((candidate) => candidate.id === event.roundId);
    return round?.status === "sealed";
  });
}
