import type { Invite } from "@/lib/db/access/invites";

/** An invitation as the interface tells it, with the addresses under which people reach it. */
export function toldInvite(invite: Invite, origin: string) {
  const { id, token, code, participation, expiresAt, maxUses, uses } = invite;
  return {
    id,
    link: `${origin}/join/${token}`,
    token,
    code,
    codeLink: `${origin}/j/${code}`,
    participation,
    expiresAt,
    maxUses,
    uses,
  };
}
