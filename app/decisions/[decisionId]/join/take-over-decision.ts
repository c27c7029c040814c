"use server";

import { notFound, redirect } from "next/navigation";
import { requireViewer } from "@/lib/auth/current-viewer";
import { takeOver } from "@/lib/db/access/take-over";

/** Brings the owner of the workspace back into a decision, and to its page. Who owns it is checked with the commands. */
export async function takeOverDecision(decisionId: string): Promise<void> {
  const viewer = await requireViewer(`/decisions/${decisionId}/join`);
  if (!(await takeOver(String(decisionId), viewer.userId))) notFound();
  redirect(`/decisions/${decisionId}`);
}
