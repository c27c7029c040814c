import { z } from "zod";
import type { DecisionEvent } from "../event";
import { framingEvents } from "./framing-event";
import { assertSame } from "./same-type";
import type { ByType, Same } from "./same-type";
import { commentEvents, outcomeEvents } from "./talk-event";
import { ballotEvents, peopleEvents, roundEvents } from "./workshop-event";

/** Every event, as version 1 of the log holds it. */
export const eventSchema = z
  .discriminatedUnion("type", [
    ...framingEvents,
    ...roundEvents,
    ...ballotEvents,
    ...peopleEvents,
    ...commentEvents,
    ...outcomeEvents,
  ])
  .meta({ id: "Event", description: "What happened to a decision" });

assertSame<Same<ByType<z.output<typeof eventSchema>>, ByType<DecisionEvent>>>();

/**
 * Reads one event of the log: its type, the version it was written in and its payload (the event without its type).
 * What does not parse is a broken log, never somebody's mistake: RangeError for a version nobody wrote, ZodError else.
 */
export function parseEvent(type: string, version: number, payload: unknown): DecisionEvent {
  if (version !== 1) throw new RangeError(`Unknown version ${version} of the event ${type}`);
  const fields = z.record(z.string(), z.unknown()).parse(payload);
  return eventSchema.parse({ ...fields, type });
}
