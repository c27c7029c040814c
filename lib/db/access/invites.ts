import { randomUUID } from "node:crypto";
import { isUniqueViolation } from "../people/unique-violation";
import { runtime } from "../runtime";
import type { AccessRefusal, Asker } from "./access-policy";
import { newShortCode, readShortCode } from "./short-code";
import { idOfToken, signedToken } from "./signature";
import { refusalFor } from "./standing";

/** What newcomers may be: the invitation fixes it, or lets them choose. */
export const inviteParticipations = ["votes", "observes", "choose"] as const;
export type InviteParticipation = (typeof inviteParticipations)[number];

/** Limits of invitations: their life in milliseconds, how many people one lets in, how many a decision has at once. */
export const inviteLimits = { longestLife: 365 * 86_400_000, uses: 5_000, open: 20 } as const;

/** A way in, as facilitators of its decision see it. `token` goes into the link, `code` is for typing. */
export type Invite = {
  id: string;
  decisionId: string;
  token: string;
  code: string;
  participation: InviteParticipation;
  expiresAt: Date;
  maxUses: number;
  uses: number;
  revokedAt: Date | null;
};

type Row = Omit<Invite, "token" | "participation"> & { participation: string };

const columns = {
  id: true,
  decisionId: true,
  code: true,
  participation: true,
  expiresAt: true,
  maxUses: true,
  uses: true,
  revokedAt: true,
} as const;

function inviteFrom(row: Row): Invite {
  const participation = inviteParticipations.find((known) => known === row.participation) ?? "observes";
  return { ...row, participation, token: signedToken("invite", row.id) };
}

/** Invitations of a decision that are neither revoked nor too old, the newest first. The caller has asked the policy. */
export async function openInvites(decisionId: string, now = new Date()): Promise<Invite[]> {
  const rows = await runtime().prisma.invite.findMany({
    where: { decisionId, revokedAt: null, expiresAt: { gt: now } },
    select: columns,
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return rows.map(inviteFrom);
}

/** The same for somebody who asks: only facilitators of the decision are shown its links again (G8). */
export async function listInvites(
  decisionId: string,
  asker: Asker,
): Promise<{ ok: true; invites: Invite[] } | { ok: false; refusal: AccessRefusal }> {
  const refusal = await refusalFor("see_invites", decisionId, asker);
  return refusal === null ? { ok: true, invites: await openInvites(decisionId) } : { ok: false, refusal };
}

/** Makes a way in for `maxUses` people (1 to 5000) until `expiresAt` (within a year). */
export async function createInvite(wish: {
  decisionId: string;
  asker: Asker;
  participation: InviteParticipation;
  expiresAt: Date;
  maxUses: number;
}): Promise<{ ok: true; invite: Invite } | { ok: false; refusal: AccessRefusal | "too_many" }> {
  const { decisionId, asker, participation, expiresAt, maxUses } = wish;
  const refusal = await refusalFor("create_invite", decisionId, asker);
  if (refusal !== null) return { ok: false, refusal };
  if ((await openInvites(decisionId)).length >= inviteLimits.open) return { ok: false, refusal: "too_many" };
  const data = { decisionId, participation, expiresAt, maxUses, createdById: asker.userId };
  return { ok: true, invite: await insert(data) };
}

/** Codes are drawn at random; one that is taken is drawn again. */
async function insert(data: {
  decisionId: string;
  participation: string;
  expiresAt: Date;
  maxUses: number;
  createdById: string;
}): Promise<Invite> {
  for (;;) {
    try {
      const row = await runtime().prisma.invite.create({
        data: { ...data, id: randomUUID(), code: newShortCode() },
        select: columns,
      });
      return inviteFrom(row);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
  }
}

/** Ends an invitation for newcomers; whoever came by it stays. Revoking twice is one. */
export async function revokeInvite(
  decisionId: string,
  inviteId: string,
  asker: Asker,
): Promise<AccessRefusal | null> {
  const refusal = await refusalFor("revoke_invite", decisionId, asker);
  if (refusal !== null) return refusal;
  const { prisma } = runtime();
  await prisma.invite.updateMany({
    where: { id: inviteId, decisionId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  return (await prisma.invite.count({ where: { id: inviteId, decisionId } })) === 0 ? "not_found" : null;
}

/** The invitation a link leads to, also when it does not let anybody in any more; null when nobody made the link. */
export async function inviteByToken(token: string): Promise<Invite | null> {
  const id = idOfToken("invite", token);
  if (id === null) return null;
  const row = await runtime().prisma.invite.findUnique({ where: { id }, select: columns });
  return row && inviteFrom(row);
}

/** The same by the code somebody typed. The caller counts the attempts: a code is short enough to be tried. */
export async function inviteByCode(typed: string): Promise<Invite | null> {
  const code = readShortCode(typed);
  if (code === null) return null;
  const row = await runtime().prisma.invite.findUnique({ where: { code }, select: columns });
  return row && inviteFrom(row);
}
