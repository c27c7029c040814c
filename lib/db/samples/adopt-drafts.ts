import { runtime } from "../runtime";

/**
 * Gives the drafts that somebody framed without an account to the workspace they are in now: they stop expiring, and
 * others can be invited. *Try it* copies stay what they are. Answers how many there were; call it after registering.
 */
export async function adoptDrafts(userId: string): Promise<number> {
  const { rowCount } = await runtime().pool.query(
    `UPDATE "Decision" d SET "workspaceId" = m."workspaceId", "expiresAt" = NULL
     FROM "User" u JOIN "Membership" m ON m."userId" = u."id" AND m."workspaceId" = u."currentWorkspaceId"
     WHERE u."id" = $1 AND d."createdById" = u."id" AND d."workspaceId" IS NULL AND d."expiresAt" > now()
       AND NOT EXISTS (SELECT 1 FROM "Participant" p WHERE p."decisionId" = d."id" AND p."sample")`,
    [userId],
  );
  return rowCount ?? 0;
}
