import { evolve } from "@/lib/decision/evolve";
import type { RecordedEvent } from "@/lib/decision/event";
import { blankDecision } from "@/lib/decision/model";
import { timelineMessages } from "@/lib/messages/timeline";
import { eventSentence } from "./event-sentence";

/** One line of the timeline. */
export type ToldEvent = { seq: number; at: string; who: string; what: string };

/** The log in words, oldest first. `events` are those the reader may see, `names` by participant id. */
export function toldEvents(
  decisionId: string,
  events: readonly RecordedEvent[],
  names: Readonly<Record<string, string>>,
): ToldEvent[] {
  let state = blankDecision(decisionId);
  const told: ToldEvent[] = [];
  for (const recorded of events) {
    const after = evolve(state, recorded);
    const what = eventSentence(recorded.event, { before: state, after, names });
    const who = names[recorded.actorId ?? ""] ?? timelineMessages.somebody;
    if (what !== null) told.push({ seq: recorded.seq, at: recorded.at, who, what });
    state = after;
  }
  return told;
}
