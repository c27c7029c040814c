import { randomUUID } from "node:crypto";
import type { Opening } from "@/lib/decision/opening";
import { withFreshIds } from "@/lib/decision/opening";
import { runtime } from "../runtime";
import { openingOf } from "./opening-of";

/**
 * The framing of a past decision under fresh ids, as far as this user may read it in their own right (C7). Null when they
 * may not, or there is none.
 */
export async function copiedOpening(decisionId: string, userId: string): Promise<Opening | null> {
  const found = await runtime().decisions.read(decisionId, { userId, link: null });
  return found === null ? null : withFreshIds(openingOf(found.view.decision), randomUUID);
}
