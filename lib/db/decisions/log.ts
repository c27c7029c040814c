import type { PoolClient } from "pg";
import { ballotTypes } from "@/lib/decision/event";
import type { DecisionEvent, RecordedEvent } from "@/lib/decision/event";
import { parseEvent } from "@/lib/decision/schema/event";

/** The version every event is written in. Reading upgrades older ones. */
export const eventVersion = 1;

type EventRow = {
  seq: number;
  commandId: string;
  at: Date;
  actorId: string | null;
  type: string;
  version: number;
  payload: unknown;
};

function recordedFromRow(row: EventRow): RecordedEvent {
  return {
    seq: row.seq,
    at: row.at.toISOString(),
    actorId: row.actorId,
    commandId: row.commandId,
    event: parseEvent(row.type, row.version, row.payload),
  };
}

const columns = `"seq", "commandId", "at", "actorId", "type", "version", "payload"`;

/** The log after a seq, in order, without events of some types. Reading the log is a door: what does not parse throws. */
export async function readEvents(
  client: Pick<PoolClient, "query">,
  decisionId: string,
  after: number,
  upTo: number,
  without: readonly string[] = [],
): Promise<RecordedEvent[]> {
  const result = await client.query<EventRow>(
    `SELECT ${columns} FROM "Event" WHERE "decisionId" = $1 AND "seq" > $2 AND "seq" <= $3 AND "type" <> ALL($4)
     ORDER BY "seq"`,
    [decisionId, after, upTo, without],
  );
  return result.rows.map(recordedFromRow);
}

/** The same without the votes, which may be the most of it and are shown to nobody as events. */
export function readOpenEvents(
  client: Pick<PoolClient, "query">,
  decisionId: string,
  after: number,
  upTo: number,
): Promise<RecordedEvent[]> {
  return readEvents(client, decisionId, after, upTo, [...ballotTypes]);
}

/**
 * The events that these commands already made. Each id is looked up by itself: asked for all at once, PostgreSQL would rather
 * read the whole log of the decision.
 */
export async function readByCommands(
  client: Pick<PoolClient, "query">,
  decisionId: string,
  commandIds: readonly string[],
): Promise<Map<string, RecordedEvent>> {
  const result = await client.query<EventRow>({
    name: "events of commands",
    text: `SELECT e.* FROM unnest($2::uuid[]) AS asked("id") CROSS JOIN LATERAL
       (SELECT ${columns} FROM "Event" WHERE "decisionId" = $1 AND "commandId" = asked."id" OFFSET 0) AS e`,
    values: [decisionId, commandIds],
  });
  return new Map(result.rows.map((row) => [row.commandId, recordedFromRow(row)]));
}

function payloadOf(event: DecisionEvent): Omit<DecisionEvent, "type"> {
  const { type: _type, ...payload } = event;
  return payload;
}

/** Writes all events of a batch in one statement. */
export async function appendEvents(client: PoolClient, decisionId: string, events: readonly RecordedEvent[]) {
  const rows = events.map(({ event, ...recorded }) => ({
    ...recorded,
    type: event.type,
    version: eventVersion,
    payload: payloadOf(event),
  }));
  await client.query({
    name: "append events",
    text: `INSERT INTO "Event" ("decisionId", ${columns})
     SELECT $1::uuid, ${columns} FROM jsonb_to_recordset($2::jsonb) AS r(
       "seq" int, "commandId" uuid, "at" timestamptz, "actorId" uuid, "type" text, "version" int, "payload" jsonb)`,
    values: [decisionId, JSON.stringify(rows)],
  });
}
