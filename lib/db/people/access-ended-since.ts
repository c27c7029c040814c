import { runtime } from "../runtime";

/** Sessions and tokens that were ended, and people whose memberships changed, at or after a time. */
export type EndedAccess = { sessionIds: string[]; tokenIds: string[]; changedUserIds: string[] };

/**
 * What another process may have ended meanwhile. Ask with a time some seconds before the last question: the times are
 * those of the servers that ended it, and a transaction shows only after its commit.
 */
export async function accessEndedSince(time: Date): Promise<EndedAccess> {
  const { prisma } = runtime();
  const [sessions, tokens, people] = await Promise.all([
    sessionsEndedSince(time),
    prisma.accessToken.findMany({ where: { revokedAt: { gte: time } }, select: { id: true } }),
    prisma.user.findMany({ where: { accessChangedAt: { gte: time } }, select: { id: true } }),
  ]);
  return {
    sessionIds: sessions.map(({ sessionId }) => sessionId),
    tokenIds: tokens.map(({ id }) => id),
    changedUserIds: people.map(({ id }) => id),
  };
}

/** The sessions ended at or after a time, on any server. Limits of age are not endings: see `deadSessions`. */
export async function sessionsEndedSince(time: Date): Promise<{ sessionId: string; userId: string }[]> {
  const sessions = await runtime().prisma.session.findMany({
    where: { revokedAt: { gte: time } },
    select: { id: true, userId: true },
  });
  return sessions.map(({ id, userId }) => ({ sessionId: id, userId }));
}
