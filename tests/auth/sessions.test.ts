import { describe, expect, it } from "vitest";
import { accessEndedSince } from "@/lib/db/people/access-ended-since";
import type { AccessEnding } from "@/lib/db/people/access-endings";
import { onAccessEnded } from "@/lib/db/people/access-endings";
import { absoluteLimit, idleLimit, seenStep } from "@/lib/db/people/session-limits";
import {
  createSession,
  deadSessions,
  endAllSessions,
  endSession,
  personOfSession,
  sessionsOf,
} from "@/lib/db/people/sessions";
import { runtime } from "@/lib/db/runtime";
import { someAccount, usePeopleDatabase } from "./support/people-database";

usePeopleDatabase();

const start = new Date("2026-11-20T12:00:00Z");
const after = (milliseconds: number) => new Date(start.getTime() + milliseconds);

describe("sessions", () => {
  it("B2 every sign-in makes a new session id", async () => {
    const { id } = await someAccount();
    const first = await createSession(id, "A", start);
    const second = await createSession(id, "A", start);
    expect(second.id).not.toBe(first.id);
  });

  it("B4 a session ends after 30 days without use", async () => {
    const { id } = await someAccount();
    const session = await createSession(id, "A", start);
    expect((await personOfSession(session.id, after(idleLimit - 1)))?.id).toBe(id);
    expect((await personOfSession(session.id, after(idleLimit + idleLimit - 2)))?.id).toBe(id);
    expect(await personOfSession(session.id, after(idleLimit * 3 - 1))).toBeNull();
  });

  it("B4 a session ends after 90 days, however busy", async () => {
    const { id } = await someAccount();
    const session = await createSession(id, "A", start);
    expect(session.expiresAt).toEqual(after(absoluteLimit));
    for (let at = 0; at < absoluteLimit; at += idleLimit / 2) await personOfSession(session.id, after(at));
    expect((await personOfSession(session.id, after(absoluteLimit - 1)))?.id).toBe(id);
    expect(await personOfSession(session.id, after(absoluteLimit))).toBeNull();
    expect(await deadSessions([session.id], after(absoluteLimit))).toEqual([session.id]);
    expect(await deadSessions([session.id], after(absoluteLimit - 1))).toEqual([]);
  });

  it("writes when a session was last used only once in five minutes", async () => {
    const { id } = await someAccount();
    const session = await createSession(id, "A", start);
    const lastSeen = async () =>
      (await runtime().prisma.session.findUniqueOrThrow({ where: { id: session.id } })).lastSeenAt;
    await personOfSession(session.id, after(seenStep));
    expect(await lastSeen()).toEqual(start);
    await personOfSession(session.id, after(seenStep + 1));
    expect(await lastSeen()).toEqual(after(seenStep + 1));
  });

  it("B5 a person lists and ends their sessions, and nobody else's", async () => {
    const [mine, theirs] = [await someAccount(), await someAccount()];
    const phone = await createSession(mine.id, "Phone", start);
    const laptop = await createSession(mine.id, "Laptop", after(1000));
    const foreign = await createSession(theirs.id, "Foreign", start);
    expect((await sessionsOf(mine.id, after(2000))).map(({ userAgent }) => userAgent)).toEqual([
      "Laptop",
      "Phone",
    ]);
    expect(await endSession(mine.id, foreign.id, after(2000))).toBe(false);
    expect(await endSession(mine.id, phone.id, after(2000))).toBe(true);
    expect(await endSession(mine.id, phone.id, after(2000))).toBe(false);
    expect((await sessionsOf(mine.id, after(2000))).map(({ id }) => id)).toEqual([laptop.id]);
    expect(await personOfSession(foreign.id, after(2000))).not.toBeNull();
  });

  it("B3 ending sessions is heard in this process and can be read by others", async () => {
    const { id } = await someAccount();
    const kept = await createSession(id, "A", start);
    const ended = await createSession(id, "B", start);
    const before = new Date();
    const heard: AccessEnding[] = [];
    const stop = onAccessEnded((ending) => void heard.push(ending));
    expect(await endAllSessions(id, kept.id)).toBe(1);
    stop();
    await endAllSessions(id);
    expect(heard).toEqual([{ kind: "session", userId: id, sessionId: ended.id }]);
    expect((await accessEndedSince(before)).sessionIds.sort()).toEqual([kept.id, ended.id].sort());
    expect((await accessEndedSince(new Date(Date.now() + 60_000))).sessionIds).toEqual([]);
  });
});
