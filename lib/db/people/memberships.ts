import type { Prisma } from "../generated/prisma/client";
import type { WorkspaceRole } from "../generated/prisma/enums";
import { runtime } from "../runtime";
import { announceEnding } from "./access-endings";
import { mayGrant, workspacePolicy, workspaceRoles } from "./workspace-policy";

export type Member = { userId: string; name: string; email: string | null; role: WorkspaceRole };

/** What became of a change. Somebody who may not see the workspace learns no more than `not_found`. */
export type MembershipOutcome = "done" | "not_found" | "forbidden" | "last_owner";

/** The role of somebody in a workspace, or null. */
export async function roleIn(workspaceId: string, userId: string): Promise<WorkspaceRole | null> {
  const membership = await runtime().prisma.membership.findUnique({
    where: { workspaceId_userId: { workspaceId, userId } },
    select: { role: true },
  });
  return membership?.role ?? null;
}

/** The members of a workspace, owners first, then by name. The caller has asked the policy. */
export async function membersOf(workspaceId: string): Promise<Member[]> {
  const memberships = await runtime().prisma.membership.findMany({
    where: { workspaceId },
    select: { userId: true, role: true, user: { select: { name: true, email: true } } },
    orderBy: [{ role: "asc" }, { user: { name: "asc" } }, { userId: "asc" }],
  });
  return memberships.map(({ userId, role, user }) => ({ userId, role, name: user.name, email: user.email }));
}

/**
 * Gives a member another role. Nobody grants above their own role, nobody changes somebody above it, and the last owner
 * stays owner. Invitations that reach above the new role are revoked with it.
 */
export async function changeRole(
  workspaceId: string,
  actorId: string,
  userId: string,
  role: WorkspaceRole,
): Promise<MembershipOutcome> {
  return change(workspaceId, actorId, userId, async (tx, actor, target) => {
    if (!workspacePolicy.change_roles[actor] || !mayGrant(actor, role) || !mayGrant(actor, target))
      return "forbidden";
    if (role !== "owner" && (await isLastOwner(tx, workspaceId, target))) return "last_owner";
    await tx.membership.update({ where: { workspaceId_userId: { workspaceId, userId } }, data: { role } });
    await revokeInvites(tx, workspaceId, userId, role);
    return "done";
  });
}

/** Takes a member out, or lets them leave (`actorId` is `userId`). The last owner stays. */
export async function removeMember(
  workspaceId: string,
  actorId: string,
  userId: string,
): Promise<MembershipOutcome> {
  return change(workspaceId, actorId, userId, async (tx, actor, target) => {
    const leaving = actorId === userId;
    if (!leaving && (!workspacePolicy.remove_members[actor] || !mayGrant(actor, target))) return "forbidden";
    if (await isLastOwner(tx, workspaceId, target)) return "last_owner";
    await tx.membership.delete({ where: { workspaceId_userId: { workspaceId, userId } } });
    await revokeInvites(tx, workspaceId, userId, null);
    const another = await tx.membership.findFirst({ where: { userId }, orderBy: { createdAt: "asc" } });
    await tx.user.updateMany({
      where: { id: userId, currentWorkspaceId: workspaceId },
      data: { currentWorkspaceId: another?.workspaceId ?? null },
    });
    return "done";
  });
}

type Transaction = Prisma.TransactionClient;

/** Runs one change at a time per workspace, so that two owners cannot demote each other at once. */
async function change(
  workspaceId: string,
  actorId: string,
  userId: string,
  carryOut: (tx: Transaction, actor: WorkspaceRole, target: WorkspaceRole) => Promise<MembershipOutcome>,
): Promise<MembershipOutcome> {
  const outcome = await runtime().prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Workspace" WHERE "id" = ${workspaceId}::uuid FOR UPDATE`;
    const found = await tx.membership.findMany({ where: { workspaceId, userId: { in: [actorId, userId] } } });
    const actor = found.find((membership) => membership.userId === actorId);
    const target = found.find((membership) => membership.userId === userId);
    if (!actor || !target) return "not_found";
    const result = await carryOut(tx, actor.role, target.role);
    if (result === "done")
      await tx.user.update({ where: { id: userId }, data: { accessChangedAt: new Date() } });
    return result;
  });
  if (outcome === "done") announceEnding({ kind: "membership", userId, workspaceId });
  return outcome;
}

async function isLastOwner(tx: Transaction, workspaceId: string, role: WorkspaceRole): Promise<boolean> {
  return role === "owner" && (await tx.membership.count({ where: { workspaceId, role: "owner" } })) === 1;
}

/** Revokes what this person handed out and could not hand out any more. `null`: they are not a member any more. */
async function revokeInvites(
  tx: Transaction,
  workspaceId: string,
  userId: string,
  role: WorkspaceRole | null,
): Promise<void> {
  const stillAllowed =
    role !== null && workspacePolicy.invite[role]
      ? workspaceRoles.filter((granted) => mayGrant(role, granted))
      : [];
  await tx.workspaceInvite.updateMany({
    where: { workspaceId, createdById: userId, revokedAt: null, role: { notIn: stillAllowed } },
    data: { revokedAt: new Date() },
  });
}
