import { presenterAccess, recordAccess } from "@/lib/db/access/share-links";
import type { Access } from "@/lib/db/decisions/decisions";

/**
 * By what right somebody with this link comes to the decision; null when the link is not good for it (any more). The
 * projector shows the same whoever is signed in beside it.
 */
export async function linkedAccess(
  decisionId: string,
  token: string,
  userId: string | null,
): Promise<Access | null> {
  if ((await presenterAccess(token))?.decisionId === decisionId) return { userId: null, link: "presenter" };
  if ((await recordAccess(token))?.decisionId === decisionId) return { userId, link: "record" };
  return null;
}
