import { runtime } from "../runtime";
import { Together } from "../together";
import { announceEnding } from "./access-endings";
import { personFromRow, personSql } from "./person";
import type { Person, PersonRow } from "./person";
import { absoluteLimit, idleLimit, seenStep } from "./session-limits";

/** What a person sees of one of their sessions. */
export type SessionSummary = { id: string; createdAt: Date; lastSeenAt: Date; userAgent: string };

/** Starts a session of at most 90 days. Every sign-in makes a new one: an id from before is never taken over. */
export async function createSession(
  userId: string,
  userAgent: string,
  now = new Date(),
): Promise<{ id: string; expiresAt: Date }> {
  return runtime().prisma.session.create({
    data: {
      userId,
      userAgent: userAgent.slice(0, 200),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + absoluteLimit),
    },
    select: { id: true, expiresAt: true },
  });
}

type SessionRow = PersonRow & {
  sessionId: string;
  revokedAt: Date | null;
  expiresAt: Date;
  lastSeenAt: Date;
};

/** Sessions by their id, for all who come at once. */
const living = new Together(async (ids: readonly string[]) => {
  const { rows } = await runtime().pool.query<SessionRow>({
    name: "sessions",
    text: `SELECT s."id" AS "sessionId", s."revokedAt", s."expiresAt", s."lastSeenAt", ${personSql}
     FROM "Session" s JOIN "User" u ON u."id" = s."userId" WHERE s."id" = ANY($1::uuid[])`,
    values: [ids],
  });
  return new Map(rows.map((row) => [row.sessionId, row]));
});

const sightings = new Together(async (seen: readonly { id: string; now: Date }[]) => {
  const now = seen.reduce((latest, sight) => (sight.now > latest ? sight.now : latest), new Date(0));
  await runtime().pool.query({
    name: "sessions seen",
    text: `UPDATE "Session" SET "lastSeenAt" = $2 WHERE "id" = ANY($1::uuid[]) AND "revokedAt" IS NULL`,
    values: [seen.map(({ id }) => id), now],
  });
  return new Map<{ id: string; now: Date }, never>();
});

/** Whose session this is, or null when it is unknown, ended, too old, or was idle for too long. */
export async function personOfSession(sessionId: string, now = new Date()): Promise<Person | null> {
  const session = await living.get(sessionId);
  if (session === undefined || session.revokedAt !== null || session.expiresAt <= now) return null;
  const idle = now.getTime() - session.lastSeenAt.getTime();
  if (idle >= idleLimit) return null;
  if (idle > seenStep) await sightings.get({ id: sessionId, now });
  return personFromRow(session);
}

/** The living sessions of somebody, the last used first. */
export async function sessionsOf(userId: string, now = new Date()): Promise<SessionSummary[]> {
  return runtime().prisma.session.findMany({
    where: { userId, ...alive(now) },
    select: { id: true, createdAt: true, lastSeenAt: true, userAgent: true },
    orderBy: [{ lastSeenAt: "desc" }, { id: "asc" }],
  });
}

/** Ends one session of this person. False when there is none to end: another person's is not found either. */
export async function endSession(userId: string, sessionId: string, now = new Date()): Promise<boolean> {
  return (await end({ userId, id: sessionId }, now)) > 0;
}

/** Ends all sessions of this person, but for the one named. Returns how many. */
export async function endAllSessions(userId: string, except?: string, now = new Date()): Promise<number> {
  return end({ userId, ...(except === undefined ? {} : { id: { not: except } }) }, now);
}

/** Which of these sessions are over, by whatever reason: for servers that hold connections open for them. */
export async function deadSessions(ids: readonly string[], now = new Date()): Promise<string[]> {
  if (ids.length === 0) return [];
  const living = await runtime().prisma.session.findMany({
    where: { id: { in: [...ids] }, ...alive(now) },
    select: { id: true },
  });
  const known = new Set(living.map(({ id }) => id));
  return ids.filter((id) => !known.has(id));
}

function alive(now: Date) {
  return {
    revokedAt: null,
    expiresAt: { gt: now },
    lastSeenAt: { gt: new Date(now.getTime() - idleLimit) },
  };
}

async function end(where: { userId: string; id?: string | { not: string } }, now: Date): Promise<number> {
  const ended = await runtime().prisma.session.updateManyAndReturn({
    where: { ...where, revokedAt: null },
    data: { revokedAt: now },
    select: { id: true, userId: true },
  });
  for (const { id, userId } of ended) announceEnding({ kind: "session", userId, sessionId: id });
  return ended.length;
}
