import { runtime } from "../runtime";

/** Removed in one statement at most, so that no lock is held for long. */
const portion = 200;

/** Removes the decisions whose time is over (*try it* copies, visitors' drafts) with all they hold. Answers how many. */
export async function sweepExpired(): Promise<number> {
  let removed = 0;
  for (;;) {
    const { rowCount } = await runtime().pool.query(
      `DELETE FROM "Decision" WHERE "id" IN
         (SELECT "id" FROM "Decision" WHERE "expiresAt" <= now() ORDER BY "expiresAt" LIMIT ${portion})`,
    );
    removed += rowCount ?? 0;
    if ((rowCount ?? 0) < portion) return removed;
  }
}
