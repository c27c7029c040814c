import type { PoolClient } from "pg";
import type { Decision } from "@/lib/decision/model";
import {
  ballotChanges,
  ballotTable,
  changedBallots,
  ratingChanges,
  ratingTable,
  roundChanges,
  roundTable,
} from "./ballot-rows";
import {
  conflictChanges,
  conflictTable,
  criterionChanges,
  criterionTable,
  evidenceChanges,
  evidenceTable,
  factChanges,
  factTable,
  markChanges,
  markTable,
  optionChanges,
  optionTable,
} from "./framing-rows";
import type { ChangedBallot } from "./ballot-rows";
import type { Sent } from "./sent";
import { removeRows, upsertRows } from "./table";
import type { RowChanges, Table } from "./table";
import {
  commentChanges,
  commentTable,
  outcomeChanges,
  outcomeTable,
  participantChanges,
  participantTable,
} from "./talk-rows";

/** What a table is to write; `moved` are the ballots that differ. */
type Changes = (before: Decision, after: Decision, moved: readonly ChangedBallot[]) => RowChanges;

/** Every table that mirrors the state, parents before children. */
const mirrored: readonly (readonly [Table, Changes])[] = [
  [optionTable, optionChanges],
  [criterionTable, criterionChanges],
  [evidenceTable, evidenceChanges],
  [conflictTable, conflictChanges],
  [markTable, markChanges],
  [factTable, factChanges],
  [participantTable, participantChanges],
  [roundTable, roundChanges],
  [ballotTable, (_before, _after, moved) => ballotChanges(moved)],
  [ratingTable, (_before, _after, moved) => ratingChanges(moved)],
  [commentTable, commentChanges],
  [outcomeTable, outcomeChanges],
];

/**
 * Whether anything happened but votes in sealed rounds. The history tells when a decision moved last, and when somebody
 * votes in a sealed round is told on the tick alone (D4).
 */
function movedOpenly(before: Decision, after: Decision): boolean {
  const { seq: _seq, rounds, ...rest } = after;
  if (rounds.length !== before.rounds.length || differs(before, rest)) return true;
  return rounds.some((round, at) => {
    const earlier = before.rounds[at];
    const { ballots: _ballots, ...open } = round;
    return (
      earlier !== round && (earlier === undefined || round.status !== "sealed" || differs(earlier, open))
    );
  });
}

function differs<T extends object>(before: T, after: Partial<T>): boolean {
  return (Object.keys(after) as (keyof T)[]).some((key) => before[key] !== after[key]);
}

/** What the row of a decision says of its frame. */
function frameOf({
  kind,
  question,
  context,
  decider,
  deciderName,
  names,
  tags,
  phase,
  openedAt,
  merging,
}: Decision) {
  return { kind, question, context, decider, deciderName, names, tags, phase, openedAt, merging };
}

/** Votes move the number alone: writing the frame again would have PostgreSQL read its words again, for the search. */
function writeDecisionRow(client: PoolClient, before: Decision, after: Decision): Promise<unknown> {
  if (!differs(before, frameOf(after)))
    return client.query({
      name: "move decision",
      text: `UPDATE "Decision" SET "seq" = $2, "movedAt" = CASE WHEN $3 THEN now() ELSE "movedAt" END WHERE "id" = $1`,
      values: [after.id, after.seq, movedOpenly(before, after)],
    });
  return client.query(
    `UPDATE "Decision" SET "seq" = $2, "kind" = $3, "question" = $4, "context" = $5, "decider" = $6,
       "deciderNameId" = $7, "deciderNameHash" = $8, "names" = $9, "tags" = $10, "phase" = $11,
       "openedAt" = $12, "movedAt" = CASE WHEN $13 THEN now() ELSE "movedAt" END, "merging" = $14
     WHERE "id" = $1`,
    [
      after.id,
      after.seq,
      after.kind,
      after.question,
      after.context,
      after.decider,
      after.deciderName?.id ?? null,
      after.deciderName?.hash ?? null,
      after.names,
      after.tags,
      after.phase,
      after.openedAt,
      movedOpenly(before, after),
      JSON.stringify(after.merging),
    ],
  );
}

/**
 * Writes what differs between two states into the rows. The states are persistent values, so what did not
 * change is found by identity; at most one write and one removal per table, whatever the number of commands.
 */
export function project(client: PoolClient, sent: Sent, before: Decision, after: Decision): void {
  const moved = changedBallots(before, after);
  const changes = mirrored.map(([table, changed]) => ({ table, ...changed(before, after, moved) }));
  sent.add(writeDecisionRow(client, before, after));
  // Removals first: a title that became free may be taken again within the batch.
  for (const { table, remove } of changes.toReversed()) sent.add(removeRows(client, table, after.id, remove));
  for (const { table, upsert } of changes) sent.add(upsertRows(client, table, after.id, upsert));
}
