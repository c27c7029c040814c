import type { WorkspaceRole } from "../generated/prisma/enums";
import { runtime } from "../runtime";

/** A workspace as one of its members sees it in a list. */
export type WorkspaceSummary = { id: string; name: string; role: WorkspaceRole; members: number };

/** Makes a workspace that this person owns, and goes there. */
export async function createWorkspace(name: string, ownerId: string): Promise<{ id: string }> {
  return runtime().prisma.$transaction(async (tx) => {
    const { id } = await tx.workspace.create({ data: { name }, select: { id: true } });
    await tx.membership.create({ data: { workspaceId: id, userId: ownerId, role: "owner" } });
    await tx.user.update({
      where: { id: ownerId },
      data: { currentWorkspaceId: id, accessChangedAt: new Date() },
    });
    return { id };
  });
}

/** The workspaces of somebody, by name. */
export async function workspacesOf(userId: string): Promise<WorkspaceSummary[]> {
  const memberships = await runtime().prisma.membership.findMany({
    where: { userId },
    select: {
      role: true,
      workspace: { select: { id: true, name: true, _count: { select: { memberships: true } } } },
    },
    orderBy: [{ workspace: { name: "asc" } }, { workspaceId: "asc" }],
  });
  return memberships.map(({ role, workspace }) => ({
    id: workspace.id,
    name: workspace.name,
    role,
    members: workspace._count.memberships,
  }));
}

/** One workspace with the role this person has in it; null for everybody who has none. */
export async function workspaceFor(
  workspaceId: string,
  userId: string,
): Promise<{ id: string; name: string; role: WorkspaceRole } | null> {
  const membership = await runtime().prisma.membership.findUnique({
    where: { workspaceId_userId: { workspaceId, userId } },
    select: { role: true, workspace: { select: { id: true, name: true } } },
  });
  return membership && { ...membership.workspace, role: membership.role };
}

/** Makes a workspace the current one, on every device of this person. False when they are no member. */
export async function switchWorkspace(userId: string, workspaceId: string): Promise<boolean> {
  const { count } = await runtime().prisma.user.updateMany({
    where: { id: userId, memberships: { some: { workspaceId } } },
    data: { currentWorkspaceId: workspaceId },
  });
  return count === 1;
}

/** Renames a workspace. The caller has asked the policy. */
export async function renameWorkspace(workspaceId: string, name: string): Promise<void> {
  await runtime().prisma.workspace.updateMany({ where: { id: workspaceId }, data: { name } });
}
