import type { WorkspaceRole } from "@/lib/decision/policy";
import { roleIn } from "../people/memberships";
import type { Asker } from "./access-policy";

/** How long somebody without an account keeps a draft (ms). */
export const draftLife = 7 * 86_400_000;

/** Where a new decision belongs, and when it expires (null = never). */
export type DecisionPlace = { workspaceId: string | null; expiresAt: Date | null };

/** Whether this role in a workspace opens decisions there. */
export function mayOpen(role: WorkspaceRole): boolean {
  return role !== "viewer";
}

/**
 * The place of a decision that this person opens: their current workspace, where they are more than a viewer of it; for
 * a guest a draft that waits until they register; for an account without a workspace nobody's but its own.
 */
export async function placeForDecision(
  asker: Asker & { currentWorkspaceId: string | null },
  now = new Date(),
): Promise<DecisionPlace | "forbidden"> {
  const { userId, kind, currentWorkspaceId: workspaceId } = asker;
  if (kind === "guest") return { workspaceId: null, expiresAt: new Date(now.getTime() + draftLife) };
  if (workspaceId === null) return { workspaceId: null, expiresAt: null };
  const role = await roleIn(workspaceId, userId);
  if (role === null) return { workspaceId: null, expiresAt: null };
  return mayOpen(role) ? { workspaceId, expiresAt: null } : "forbidden";
}
