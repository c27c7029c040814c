import type { Pool } from "pg";
import { loadBook } from "@/lib/db/decisions/load";
import { readEvents } from "@/lib/db/decisions/log";
import { evolve } from "@/lib/decision/evolve";
import { blankDecision } from "@/lib/decision/model";

/** The decision folded from its log, and the decision its rows tell. */
export async function toldTwice(pool: Pool, decisionId: string) {
  const events = await readEvents(pool, decisionId, 0, 1_000_000);
  const client = await pool.connect();
  try {
    const rows = await loadBook(client, decisionId);
    return { events, folded: events.reduce(evolve, blankDecision(decisionId)), rows: rows?.state };
  } finally {
    client.release();
  }
}
