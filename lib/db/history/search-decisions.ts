import type { Place, SearchHit, Snippet, Status } from "@/lib/record/history-entry";
import { runtime } from "../runtime";
import { entryColumns, entryFromRow, searchable, standingOutcome, visibleDecisions } from "./list-decisions";

/** Marks around hits: characters that no stored text can hold. */
const [start, end] = ["\u0002", "\u0003"];

function partsOf(headline: string): Snippet["parts"] {
  return headline.split(start).flatMap((piece, index) => {
    if (index === 0) return piece === "" ? [] : [{ text: piece, hit: false }];
    const [hit = "", rest = ""] = piece.split(end);
    return [{ text: hit, hit: true }, ...(rest === "" ? [] : [{ text: rest, hit: false }])];
  });
}

type Row = Parameters<typeof entryFromRow>[0] & { snippets: { place: Place; headline: string }[] };

/** Deleted and hidden comments are found by nobody; every text once, in the version that is shown. */
const matches = `
  SELECT d."id" AS "decisionId", 'question' AS "place", d."question" || ' — ' || d."context" AS "body", d."search"
    FROM "Decision" d JOIN v ON v."id" = d."id" WHERE d."search" @@ q.query
  UNION ALL SELECT o."decisionId", 'option', o."title" || ' — ' || o."definition", o."search"
    FROM "Option" o JOIN v ON v."id" = o."decisionId" WHERE o."search" @@ q.query
  UNION ALL SELECT c."decisionId", 'criterion', c."title" || ' — ' || c."definition", c."search"
    FROM "Criterion" c JOIN v ON v."id" = c."decisionId" WHERE c."search" @@ q.query
  UNION ALL SELECT o."decisionId", 'rationale',
      concat_ws(' — ', o."summary", o."reason", o."differsBecause", o."counterArgument"), o."search"
    FROM "Outcome" o JOIN v ON v."id" = o."decisionId" WHERE o."search" @@ q.query
  UNION ALL SELECT t."decisionId", 'comment', t."body", t."search"
    FROM "Text" t JOIN v ON v."id" = t."decisionId"
      JOIN "Comment" c ON c."decisionId" = t."decisionId" AND c."textId" = t."id" AND NOT c."deleted" AND NOT c."hidden"
    WHERE t."search" @@ q.query
  UNION ALL SELECT t."decisionId", 'dissent', t."body", t."search"
    FROM "Text" t JOIN v ON v."id" = t."decisionId"
      JOIN "Outcome" o ON o."decisionId" = t."decisionId" AND o."dissentId" = t."id"
    WHERE t."search" @@ q.query`;

/**
 * Searches questions, contexts, options, criteria, rationales, dissents and comments of everything the user may
 * see; the best match first. `words` takes the web form: quotes for phrases, - to leave out, or. Never raises on odd input.
 */
export async function searchDecisions(search: {
  userId: string;
  workspaceId: string | null;
  words: string;
  status?: Status | undefined;
  tag?: string | undefined;
  limit?: number | undefined;
}): Promise<SearchHit[]> {
  const found = await runtime().pool.query<Row>(
    `WITH v AS (${visibleDecisions}), q AS (SELECT websearch_to_tsquery('english', $3) AS query),
     m AS (SELECT x.*, ts_rank(x."search", q.query) AS "rank" FROM q CROSS JOIN LATERAL (${matches}) x),
     best AS (
       SELECT "decisionId", sum("rank") AS "rank",
         (array_agg(jsonb_build_object('place', "place", 'headline', ts_headline('english', "body", (SELECT query FROM q),
           $5)) ORDER BY "rank" DESC))[1:3] AS "snippets"
       FROM m GROUP BY "decisionId")
     SELECT e.*, to_jsonb(best."snippets") AS "snippets" FROM best JOIN (
       SELECT ${entryColumns} FROM v JOIN "Decision" d ON d."id" = v."id" ${standingOutcome}
     ) e ON e."id" = best."decisionId"
     WHERE ($4::text IS NULL OR e."status" = $4) AND ($6::text IS NULL OR $6 = ANY(e."tags"))
     ORDER BY best."rank" DESC, e."movedAt" DESC LIMIT $7`,
    [
      search.userId,
      search.workspaceId,
      searchable(search.words),
      search.status ?? null,
      `StartSel=${start}, StopSel=${end}, MaxWords=24, MinWords=10, MaxFragments=1`,
      search.tag === undefined ? null : searchable(search.tag),
      Math.min(search.limit ?? 50, 50),
    ],
  );
  return found.rows.map(({ snippets, ...row }) => ({
    ...entryFromRow(row),
    snippets: snippets.map(({ place, headline }) => ({ place, parts: partsOf(headline) })),
  }));
}
