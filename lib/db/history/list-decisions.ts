import type { HistoryEntry, Status } from "@/lib/record/history-entry";
import { runtime } from "../runtime";

export type HistoryFilter = {
  userId: string;
  /** The workspace whose decisions are listed, where the user is a member of it; null lists only what they joined. */
  workspaceId: string | null;
  status?: Status | undefined;
  tag?: string | undefined;
  /** Where the last page ended. */
  cursor?: string | undefined;
  limit?: number | undefined;
};

export const pageLength = 50;

type Row = Omit<HistoryEntry, "outcome" | "openedAt" | "movedAt"> & {
  openedAt: Date;
  movedAt: Date;
  summary: string | null;
  outcomeKind: string | null;
  recordedAt: Date | null;
  reviewOn: string | null;
};

/**
 * The decisions a user may see ($1) from the workspace ($2): its own, when they are a member, and those they joined
 * without being a member of the decision's workspace. Used by the list and by the search.
 */
export const visibleDecisions = `
  SELECT d."id", COALESCE(d."workspaceId" = $2::uuid, false) AS "isOwn"
  FROM "Decision" d
  WHERE d."seq" > 0 AND (d."expiresAt" IS NULL OR d."expiresAt" > now()) AND (
    (d."workspaceId" = $2::uuid AND EXISTS (
      SELECT 1 FROM "Membership" m WHERE m."workspaceId" = $2::uuid AND m."userId" = $1::uuid))
    OR EXISTS (
      SELECT 1 FROM "Person" p JOIN "Participant" q ON q."decisionId" = p."decisionId" AND q."id" = p."participantId"
      WHERE p."decisionId" = d."id" AND p."userId" = $1::uuid AND NOT q."removed"
        AND NOT EXISTS (SELECT 1 FROM "Membership" m
          WHERE m."workspaceId" = d."workspaceId" AND m."userId" = $1::uuid))
  )`;

/** What the history shows of each decision "d", beside its standing outcome "o". */
export const entryColumns = `
  d."id", d."question", d."kind", d."phase", d."tags", d."openedAt", d."movedAt", v."isOwn",
  CASE WHEN o."id" IS NULL THEN 'open' WHEN o."kind" = 'postponed' THEN 'postponed' ELSE 'decided' END AS "status",
  o."summary", o."kind" AS "outcomeKind", o."recordedAt", o."reviewOn"::text AS "reviewOn",
  ARRAY(SELECT p."name" FROM "Person" p JOIN "Participant" q
    ON q."decisionId" = p."decisionId" AND q."id" = p."participantId"
    WHERE p."decisionId" = d."id" AND NOT q."removed" ORDER BY q."joinedSeq" LIMIT 20) AS "people"`;

export const standingOutcome = `LEFT JOIN "Outcome" o ON o."decisionId" = d."id" AND o."reopenedAt" IS NULL`;

/** A row of `entryColumns` as a line of the history. */
export function entryFromRow(row: Row): HistoryEntry {
  const { summary, outcomeKind, recordedAt, reviewOn, ...entry } = row;
  const hasOutcome = summary !== null && outcomeKind !== null && recordedAt !== null;
  return {
    ...entry,
    openedAt: entry.openedAt.toISOString(),
    movedAt: entry.movedAt.toISOString(),
    outcome: hasOutcome
      ? { summary, kind: outcomeKind, recordedAt: recordedAt.toISOString(), reviewOn }
      : null,
  };
}

const cursorShape =
  /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A cursor is the place of a line in the order: when it moved last, then its id. One that is none counts as missing. */
function afterCursor(cursor: string | undefined): { movedAt: string; id: string } | null {
  const [, movedAt = "", id = ""] = cursorShape.exec(cursor ?? "") ?? [];
  const at = Date.parse(movedAt);
  return Number.isNaN(at) ? null : { movedAt: new Date(at).toISOString(), id };
}

/** Words from an address as the database takes them: it stores no NUL, so none is ever found. */
export function searchable(words: string): string {
  return words.replaceAll("\u0000", " ");
}

/** A page of the history, what moved last first, and where the next page begins (null = this was the last). */
export async function listDecisions(
  filter: HistoryFilter,
): Promise<{ entries: HistoryEntry[]; next: string | null }> {
  const limit = Math.min(filter.limit ?? pageLength, pageLength);
  const after = afterCursor(filter.cursor);
  const found = await runtime().pool.query<Row>(
    `WITH v AS (${visibleDecisions})
     SELECT * FROM (SELECT ${entryColumns} FROM v JOIN "Decision" d ON d."id" = v."id" ${standingOutcome}) e
     WHERE ($3::text IS NULL OR e."status" = $3) AND ($4::text IS NULL OR $4 = ANY(e."tags"))
       AND ($5::timestamptz IS NULL OR (e."movedAt", e."id") < ($5::timestamptz, $6::uuid))
     ORDER BY e."movedAt" DESC, e."id" DESC LIMIT $7`,
    [
      filter.userId,
      filter.workspaceId,
      filter.status ?? null,
      filter.tag === undefined ? null : searchable(filter.tag),
      after?.movedAt ?? null,
      after?.id ?? null,
      limit + 1,
    ],
  );
  const entries = found.rows.slice(0, limit).map(entryFromRow);
  const last = entries.at(-1);
  const next = found.rows.length > limit && last !== undefined ? `${last.movedAt}~${last.id}` : null;
  return { entries, next };
}

/** All tags of the decisions a user may see, in alphabetical order. */
export async function listTags(userId: string, workspaceId: string | null): Promise<string[]> {
  const found = await runtime().pool.query<{ tag: string }>(
    `WITH v AS (${visibleDecisions})
     SELECT DISTINCT unnest(d."tags") AS "tag" FROM v JOIN "Decision" d ON d."id" = v."id" ORDER BY 1`,
    [userId, workspaceId],
  );
  return found.rows.map((row) => row.tag);
}
