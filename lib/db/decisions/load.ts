import type { PoolClient } from "pg";
import { blankDecision } from "@/lib/decision/model";
import type { Conflict, Criterion, Decision, Mark, Option, Participant, Round } from "@/lib/decision/model";
import { ballotsFromRows, ballotTable, ratingTable, roundTable } from "./ballot-rows";
import type { BallotRow, RatingRow } from "./ballot-rows";
import { withPersons, withTexts } from "./book";
import type { Book, Person } from "./book";
import {
  conflictTable,
  criterionTable,
  evidenceTable,
  factTable,
  framingFromRows,
  markTable,
  optionTable,
} from "./framing-rows";
import type { EvidenceRow, FactRow } from "./framing-rows";
import { readRows } from "./table";
import { commentTable, outcomeTable, participantTable, talkFromRows } from "./talk-rows";
import type { CommentRow, OutcomeRow } from "./talk-rows";

type DecisionRow = Pick<
  Decision,
  "seq" | "kind" | "question" | "context" | "decider" | "names" | "tags" | "merging" | "phase"
> & {
  workspaceId: string | null;
  deciderNameId: string | null;
  deciderNameHash: string | null;
  openedAt: Date;
};

type RoundRow = Omit<Round, "ballots" | "openedAt" | "revealedAt" | "closedAt"> & {
  position: number;
  openedAt: Date;
  revealedAt: Date | null;
  closedAt: Date | null;
};

function groups<T extends { roundId: string }>(rows: readonly T[]): Map<string, T[]> {
  const byRound = new Map<string, T[]>();
  for (const row of rows) {
    const group = byRound.get(row.roundId);
    if (group === undefined) byRound.set(row.roundId, [row]);
    else group.push(row);
  }
  return byRound;
}

async function loadRounds(client: Pick<PoolClient, "query">, decisionId: string): Promise<Round[]> {
  const rounds = await readRows<RoundRow>(client, roundTable, decisionId);
  const ballots = groups(await readRows<BallotRow>(client, ballotTable, decisionId));
  const ratings = groups(await readRows<RatingRow>(client, ratingTable, decisionId));
  return rounds.map(({ position: _position, ...row }) => ({
    ...row,
    openedAt: row.openedAt.toISOString(),
    revealedAt: row.revealedAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    ballots: ballotsFromRows(ballots.get(row.id) ?? [], ratings.get(row.id) ?? []),
  }));
}

/** The people of a decision. */
export async function loadPersons(client: Pick<PoolClient, "query">, decisionId: string): Promise<Person[]> {
  const result = await client.query<Person>(
    `SELECT "participantId", "voterId", "userId", "name" FROM "Person" WHERE "decisionId" = $1`,
    [decisionId],
  );
  return result.rows;
}

/** Texts of a decision: all, or those with these ids. */
export async function loadTexts(
  client: Pick<PoolClient, "query">,
  decisionId: string,
  ids: readonly string[] | null,
): Promise<{ id: string; body: string }[]> {
  const result = await client.query<{ id: string; body: string }>(
    `SELECT "id", "body" FROM "Text" WHERE "decisionId" = $1 AND ($2::uuid[] IS NULL OR "id" = ANY($2))`,
    [decisionId, ids],
  );
  return result.rows;
}

/**
 * Reads a decision from its rows, not from the log: a cold lane starts here. The caller sees to it that nobody
 * writes meanwhile (the row lock, or one snapshot). Null when there is no such decision.
 */
export async function loadBook(client: Pick<PoolClient, "query">, decisionId: string): Promise<Book | null> {
  const found = await client.query<DecisionRow>(`SELECT * FROM "Decision" WHERE "id" = $1`, [decisionId]);
  const row = found.rows[0];
  if (row === undefined) return null;
  const state: Decision = {
    ...blankDecision(decisionId),
    seq: row.seq,
    kind: row.kind,
    question: row.question,
    context: row.context,
    decider: row.decider,
    deciderName:
      row.deciderNameId === null ? null : { id: row.deciderNameId, hash: row.deciderNameHash ?? "" },
    names: row.names,
    tags: row.tags,
    merging: row.merging,
    phase: row.phase,
    openedAt: row.seq === 0 ? "" : row.openedAt.toISOString(),
    ...framingFromRows({
      options: await readRows<Option & { position: number }>(client, optionTable, decisionId),
      criteria: await readRows<Criterion & { position: number }>(client, criterionTable, decisionId),
      evidence: await readRows<EvidenceRow>(client, evidenceTable, decisionId),
      conflicts: await readRows<Conflict>(client, conflictTable, decisionId),
      marks: await readRows<Mark>(client, markTable, decisionId),
      facts: await readRows<FactRow>(client, factTable, decisionId),
    }),
    ...talkFromRows({
      participants: await readRows<Participant>(client, participantTable, decisionId),
      comments: await readRows<CommentRow>(client, commentTable, decisionId),
      outcomes: await readRows<OutcomeRow>(client, outcomeTable, decisionId),
    }),
    rounds: await loadRounds(client, decisionId),
  };
  const blank: Book = {
    state,
    directory: { names: {}, voters: {}, texts: {} },
    workspaceId: row.workspaceId,
    persons: {},
  };
  const peopled = withPersons(blank, await loadPersons(client, decisionId));
  return withTexts(peopled, await loadTexts(client, decisionId, null));
}
