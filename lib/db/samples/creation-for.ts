import type { WorkspaceRole } from "@/lib/decision/policy";
import { runtime } from "../runtime";

const day = 24 * 60 * 60 * 1000;
/** How long a visitor's draft waits for them to register (ms). */
export const draftLifetime = 7 * day;

/** Where a decision that somebody opens belongs, and how long it lasts. */
export type Creation = { workspaceId: string | null; expiresAt: Date | null };

/** Whether this role in a workspace opens decisions there. */
export function mayOpen(role: WorkspaceRole): boolean {
  return role !== "viewer";
}

/**
 * What becomes of a decision that this user opens now: it belongs to the workspace they are in; without one it is a draft
 * that expires. `viewer` when they only read in that workspace.
 */
export async function creationFor(userId: string, now: Date): Promise<Creation | "viewer"> {
  const user = await runtime().prisma.user.findUnique({
    where: { id: userId },
    select: { currentWorkspaceId: true, memberships: { select: { workspaceId: true, role: true } } },
  });
  const membership = user?.memberships.find((each) => each.workspaceId === user.currentWorkspaceId);
  if (membership === undefined)
    return { workspaceId: null, expiresAt: new Date(now.getTime() + draftLifetime) };
  return mayOpen(membership.role) ? { workspaceId: membership.workspaceId, expiresAt: null } : "viewer";
}
