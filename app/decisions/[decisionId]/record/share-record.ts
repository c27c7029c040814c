"use server";

import { revalidatePath } from "next/cache";
import { requireViewer } from "@/lib/auth/current-viewer";
import { createShareLink, listShareLinks, revokeShareLink } from "@/lib/db/access/share-links";

/** Switches the read-only link of the record on. Refusals show as the unchanged page: the button is for facilitators. */
export async function shareRecord(decisionId: string): Promise<void> {
  const viewer = await requireViewer(`/decisions/${decisionId}/record`);
  await createShareLink(decisionId, "record", { userId: viewer.userId, kind: viewer.kind });
  revalidatePath(`/decisions/${decisionId}/record`);
}

/** Switches it off for good: the address does not work any more. */
export async function stopSharingRecord(decisionId: string): Promise<void> {
  const viewer = await requireViewer(`/decisions/${decisionId}/record`);
  const asker = { userId: viewer.userId, kind: viewer.kind };
  const links = await listShareLinks(decisionId, asker);
  if (!links.ok) return;
  for (const link of links.value)
    if (link.kind === "record") await revokeShareLink(decisionId, link.id, asker);
  revalidatePath(`/decisions/${decisionId}/record`);
}
