import { runtime } from "../runtime";
import type { Invite } from "./invites";

/** Whether an invitation lets newcomers in. Whoever is in already does not need it. */
export type Admission = "open" | "expired" | "revoked" | "used_up";

/** What an invitation says to a newcomer at this moment. */
export function admissionFor(
  invite: Pick<Invite, "expiresAt" | "revokedAt" | "uses" | "maxUses">,
  now = new Date(),
): Admission {
  if (invite.revokedAt !== null) return "revoked";
  if (invite.expiresAt.getTime() <= now.getTime()) return "expired";
  return invite.uses >= invite.maxUses ? "used_up" : "open";
}

/**
 * Takes one of the places of an invitation, in one statement that checks everything again: a hundred who come at once
 * never take more than there are. False when it lets nobody in any more.
 */
export async function takePlace(inviteId: string, now = new Date()): Promise<boolean> {
  const { invite } = runtime().prisma;
  const { count } = await invite.updateMany({
    where: { id: inviteId, revokedAt: null, expiresAt: { gt: now }, uses: { lt: invite.fields.maxUses } },
    data: { uses: { increment: 1 } },
  });
  return count === 1;
}

/** Gives a place back that its taker did not need. */
export async function givePlaceBack(inviteId: string): Promise<void> {
  await runtime().prisma.invite.updateMany({
    where: { id: inviteId, uses: { gt: 0 } },
    data: { uses: { decrement: 1 } },
  });
}
