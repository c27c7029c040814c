import type { Pool } from "pg";

/** Who has a decision open on one server; `version` rises with every change there. */
export type PresenceRow = {
  decisionId: string;
  serverId: string;
  participantIds: readonly string[];
  version: number;
};

/** Silent for so long, a server counts as dead; its rows go a little later. By the database's clock. */
const deadAfter = "5 seconds";
const forgottenAfter = "1 minute";

/** Says that a server runs. Returns whether nothing was known of it (any more). */
export async function sayAlive(pool: Pool, serverId: string): Promise<boolean> {
  const { rows } = await pool.query<{ isNew: boolean }>(
    `WITH forgotten AS (DELETE FROM "Server" WHERE "aliveAt" < now() - $2::interval AND "id" <> $1)
     INSERT INTO "Server" ("id") VALUES ($1)
     ON CONFLICT ("id") DO UPDATE SET "aliveAt" = now() RETURNING xmax = 0 AS "isNew"`,
    [serverId, forgottenAfter],
  );
  return rows[0]?.isNew === true;
}

/** Writes who has these decisions open on this server; a decision that nobody has open loses its row. */
export async function writePresence(
  pool: Pool,
  serverId: string,
  version: number,
  rows: readonly { decisionId: string; participantIds: readonly string[] }[],
): Promise<void> {
  await pool.query(
    `WITH said AS (SELECT * FROM jsonb_to_recordset($3::jsonb) AS r("decisionId" uuid, "participantIds" uuid[])),
       closed AS (
         DELETE FROM "Presence" p USING said
         WHERE p."serverId" = $1 AND p."decisionId" = said."decisionId" AND cardinality(said."participantIds") = 0)
     INSERT INTO "Presence" ("decisionId", "serverId", "participantIds", "version")
     SELECT "decisionId", $1, "participantIds", $2 FROM said WHERE cardinality("participantIds") > 0
     ON CONFLICT ("decisionId", "serverId")
     DO UPDATE SET "participantIds" = EXCLUDED."participantIds", "version" = EXCLUDED."version"`,
    [serverId, version, JSON.stringify(rows)],
  );
}

/** Who has these decisions open on other living servers, by decision. Lists that are known already are not read again. */
export async function readElsewhere(
  pool: Pool,
  serverId: string,
  decisionIds: readonly string[],
  known: ReadonlyMap<string, readonly PresenceRow[]>,
): Promise<Map<string, PresenceRow[]>> {
  const versions = [...known.values()].flat().map(({ participantIds: _list, ...row }) => row);
  const { rows } = await pool.query<PresenceRow & { participantIds: string[] | null }>(
    `SELECT p."decisionId", p."serverId", p."version",
       CASE WHEN k."version" = p."version" THEN NULL ELSE p."participantIds" END AS "participantIds"
     FROM "Presence" p JOIN "Server" s ON s."id" = p."serverId" AND s."aliveAt" > now() - $4::interval
       LEFT JOIN jsonb_to_recordset($3::jsonb) AS k("decisionId" uuid, "serverId" uuid, "version" int)
         ON k."decisionId" = p."decisionId" AND k."serverId" = p."serverId"
     WHERE p."decisionId" = ANY($2::uuid[]) AND p."serverId" <> $1`,
    [serverId, decisionIds, JSON.stringify(versions), deadAfter],
  );
  const byDecision = new Map<string, PresenceRow[]>();
  for (const row of rows) {
    const same = known.get(row.decisionId)?.find((earlier) => earlier.serverId === row.serverId);
    const read = { ...row, participantIds: row.participantIds ?? same?.participantIds ?? [] };
    byDecision.set(row.decisionId, [...(byDecision.get(row.decisionId) ?? []), read]);
  }
  return byDecision;
}

/** Takes a server's rows away. */
export async function removeServer(pool: Pool, serverId: string): Promise<void> {
  await pool.query(`DELETE FROM "Server" WHERE "id" = $1`, [serverId]);
}
