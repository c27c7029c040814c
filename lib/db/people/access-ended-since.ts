import { runtime } from "../runtime";

/** Sessions and tokens that were ended, and people whose memberships changed, at or after a time. */
export type EndedAccess = { sessionIds: string[]; tokenIds: string[]; changedUserIds: string[] };

/**
 * What another process may have ended meanwhile. Ask with a time some seconds before the last question: the times are
 * those of the servers that ended it, and a transaction shows only after its commit. Limits of age are not endings: see
 * `deadSessions` and `deadAccessTokens`.
 */
export async function accessEndedSince(time: Date): Promise<EndedAccess> {
  const { prisma } = runtime();
  const [sessions, tokens, people] = await Promise.all([
    prisma.session.findMany({ where: { revokedAt: { gte: time } }, select: { id: true } }),
    prisma.accessToken.findMany({ where: { revokedAt: { gte: time } }, select: { id: true } }),
    prisma.user.findMany({ where: { accessChangedAt: { gte: time } }, select: { id: true } }),
  ]);
  return {
    sessionIds: sessions.map(({ id }) => id),
    tokenIds: tokens.map(({ id }) => id),
    changedUserIds: people.map(({ id }) => id),
  };
}
