import type { WorkspaceRole } from "../generated/prisma/enums";
import { runtime } from "../runtime";
import { hashSecret, newSecret } from "./secret";
import { mayGrant, workspacePolicy } from "./workspace-policy";

/** What members who may invite see of an invitation afterwards: never its secret, never the hash. */
export type InviteSummary = {
  id: string;
  role: WorkspaceRole;
  expiresAt: Date;
  maxUses: number;
  uses: number;
  createdBy: string;
};

/** What somebody who holds the link is told before they accept. */
export type OpenInvite = { workspaceId: string; workspaceName: string; role: WorkspaceRole };

/**
 * Makes an invitation into a workspace, for `maxUses` (1 to 1000) people. The secret is in this answer and nowhere else.
 * `forbidden` when the actor may not invite, or not into that role.
 */
export async function createInvite(invite: {
  workspaceId: string;
  actorId: string;
  role: WorkspaceRole;
  expiresAt: Date;
  maxUses: number;
}): Promise<{ id: string; secret: string } | "not_found" | "forbidden"> {
  const { workspaceId, actorId, ...columns } = invite;
  return runtime().prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Workspace" WHERE "id" = ${workspaceId}::uuid FOR UPDATE`;
    const actor = await tx.membership.findUnique({
      where: { workspaceId_userId: { workspaceId, userId: actorId } },
    });
    if (actor === null) return "not_found";
    if (!workspacePolicy.invite[actor.role] || !mayGrant(actor.role, columns.role)) return "forbidden";
    const secret = newSecret("wh_invite_");
    const { id } = await tx.workspaceInvite.create({
      data: { ...columns, workspaceId, createdById: actorId, tokenHash: hashSecret(secret) },
      select: { id: true },
    });
    return { id, secret };
  });
}

/** The invitations of a workspace that can still be used, the newest first. The caller has asked the policy. */
export async function invitesOf(workspaceId: string, now = new Date()): Promise<InviteSummary[]> {
  const invites = await runtime().prisma.workspaceInvite.findMany({
    where: { workspaceId, revokedAt: null, expiresAt: { gt: now } },
    select: {
      id: true,
      role: true,
      expiresAt: true,
      maxUses: true,
      uses: true,
      createdBy: { select: { name: true } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return invites
    .filter(({ uses, maxUses }) => uses < maxUses)
    .map(({ createdBy, ...invite }) => ({ ...invite, createdBy: createdBy.name }));
}

/** Revokes an invitation of this workspace. False when there is none. The caller has asked the policy. */
export async function revokeInvite(workspaceId: string, id: string): Promise<boolean> {
  const { count } = await runtime().prisma.workspaceInvite.updateMany({
    where: { id, workspaceId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  return count === 1;
}

/** What a link leads to, or null when it is unknown, used up, revoked or too old. Changes nothing. */
export async function openInvite(secret: string, now = new Date()): Promise<OpenInvite | null> {
  const invite = await runtime().prisma.workspaceInvite.findFirst({
    where: { tokenHash: hashSecret(secret), revokedAt: null, expiresAt: { gt: now } },
    select: {
      workspaceId: true,
      role: true,
      uses: true,
      maxUses: true,
      workspace: { select: { name: true } },
    },
  });
  if (invite === null || invite.uses >= invite.maxUses) return null;
  return { workspaceId: invite.workspaceId, workspaceName: invite.workspace.name, role: invite.role };
}

/**
 * Makes somebody a member by a link and goes to that workspace. A member keeps the role they have and uses nothing up.
 * Null when the link does not work (any more).
 */
export async function acceptInvite(
  secret: string,
  userId: string,
  now = new Date(),
): Promise<{ workspaceId: string } | null> {
  const { prisma } = runtime();
  const open = await openInvite(secret, now);
  if (open === null) return null;
  const { workspaceId } = open;
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Workspace" WHERE "id" = ${workspaceId}::uuid FOR UPDATE`;
    const member = await tx.membership.findUnique({ where: { workspaceId_userId: { workspaceId, userId } } });
    if (member === null) {
      const { count } = await tx.workspaceInvite.updateMany({
        where: {
          tokenHash: hashSecret(secret),
          revokedAt: null,
          expiresAt: { gt: now },
          uses: { lt: prisma.workspaceInvite.fields.maxUses },
        },
        data: { uses: { increment: 1 } },
      });
      if (count === 0) return null;
      await tx.membership.create({ data: { workspaceId, userId, role: open.role } });
    }
    await tx.user.update({
      where: { id: userId },
      data: { currentWorkspaceId: workspaceId, accessChangedAt: now },
    });
    return { workspaceId };
  });
}
