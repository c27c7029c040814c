import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inviteByCode, inviteByToken, revokeInvite } from "@/lib/db/access/invites";
import type { Invite } from "@/lib/db/access/invites";
import { joinDecision } from "@/lib/db/access/join-decision";
import type { FreshDatabase } from "../../support/database";
import { newUser, Room } from "../../support/room";
import { asAccount, databaseInUse, guestBy, inviteTo } from "./door";

let database: FreshDatabase;
beforeAll(async () => void (database = await databaseInUse()));
afterAll(async () => database.drop());

async function usesOf(invite: Invite): Promise<number> {
  return (await database.prisma.invite.findUniqueOrThrow({ where: { id: invite.id } })).uses;
}

async function voters(room: Room): Promise<number> {
  const { participants } = await room.state();
  return Object.values(participants).filter(({ facilitator }) => !facilitator).length;
}

describe("joining by an invitation", () => {
  test("D11 a hundred who come at once never get more than the ten places there are", async () => {
    const room = await Room.open(database);
    const invite = await inviteTo(room, { maxUses: 10 });
    const names = Array.from({ length: 100 }, (_, index) => `Guest ${index}`);
    const all = await Promise.all(names.map((name) => guestBy(room, invite, name)));
    const refused = all.flatMap(({ joined }) => (joined.ok ? [] : [joined.refusal]));
    expect(refused).toEqual(Array.from({ length: 90 }, () => "used_up"));
    expect(await voters(room)).toBe(10);
    expect(await usesOf(invite)).toBe(10);
  });

  test("D11 the same person, however often they tap, is one participant and takes one place", async () => {
    const room = await Room.open(database);
    const invite = await inviteTo(room);
    const userId = await newUser(database, "Ann", "guest");
    const wish = {
      decisionId: room.decisionId,
      userId,
      name: "Ann",
      participation: "votes" as const,
      by: { kind: "invite" as const, invite },
    };
    const taps = await Promise.all(Array.from({ length: 8 }, () => joinDecision(wish)));
    expect(new Set(taps.map((tap) => (tap.ok ? tap.participantId : tap.refusal))).size).toBe(1);
    expect(taps.every(({ ok }) => ok)).toBe(true);
    expect(await voters(room)).toBe(1);
    expect(await usesOf(invite)).toBe(1);
  });

  test("D11 expiry, cap and revocation stop newcomers, and nobody who is in", async () => {
    const room = await Room.open(database);
    const gone = new Date(Date.now() - 1);
    const expired = await inviteTo(room, { expiresAt: gone });
    const revoked = await inviteTo(room);
    const { userId } = await guestBy(room, revoked, "Early");
    expect(await revokeInvite(room.decisionId, revoked.id, asAccount(room.facilitator))).toBeNull();
    const full = await inviteTo(room, { maxUses: 1 });
    await guestBy(room, full, "First");
    const late = async (invite: Invite) => {
      const known = await inviteByToken(invite.token);
      return known && (await guestBy(room, known, "Late")).joined;
    };
    expect(await late(expired)).toEqual({ ok: false, refusal: "expired" });
    expect(await late(revoked)).toEqual({ ok: false, refusal: "revoked" });
    expect(await late(full)).toEqual({ ok: false, refusal: "used_up" });
    expect(await database.decisions.read(room.decisionId, { userId, link: null })).not.toBeNull();
    const again = await joinDecision({
      decisionId: room.decisionId,
      userId,
      name: "Early",
      participation: "votes",
      by: { kind: "invite", invite: revoked },
    });
    expect(again.ok).toBe(true);
  });

  test("G8 the server fixes the role: what the invitation does not offer is refused", async () => {
    const room = await Room.open(database);
    const reading = await inviteTo(room, { participation: "observes" });
    expect((await guestBy(room, reading, "Eve", "votes")).joined).toEqual({
      ok: false,
      refusal: "not_offered",
    });
    expect(await usesOf(reading)).toBe(0);
    expect((await guestBy(room, reading, "Eve", "observes")).joined.ok).toBe(true);
    const voting = await inviteTo(room, { participation: "votes" });
    expect((await guestBy(room, voting, "Vic", "observes")).joined.ok).toBe(false);
  });

  test("a place that the rules refuse to fill is given back", async () => {
    const room = await Room.open(database);
    const invite = await inviteTo(room, { maxUses: 1 });
    const { userId, joined } = await guestBy(room, invite, "Rem");
    if (!joined.ok) throw new Error(joined.refusal);
    await room.must(room.facilitator, {
      type: "RemoveParticipant",
      participantId: joined.participantId,
    });
    const again = await joinDecision({
      decisionId: room.decisionId,
      userId,
      name: "Rem",
      participation: "votes",
      by: { kind: "invite", invite: await inviteTo(room) },
    });
    expect(again).toEqual({ ok: false, refusal: "removed" });
    expect(await usesOf(invite)).toBe(1);
  });

  test("an invitation of another decision opens nothing here", async () => {
    const [room, other] = [await Room.open(database), await Room.open(database)];
    const foreign = await inviteTo(other);
    const { joined } = await guestBy(room, foreign, "Lost");
    expect(joined).toEqual({ ok: false, refusal: "not_found" });
  });

  test("whoever comes after the outcome reads and comments", async () => {
    const room = await Room.open(database);
    const invite = await inviteTo(room);
    const voting = await inviteTo(room, { participation: "votes" });
    await room.must(room.facilitator, {
      type: "RecordOutcome",
      outcomeId: randomUUID(),
      kind: "none",
      optionIds: [],
      summary: "We keep walking.",
      reason: "Neither is worth it.",
      differsBecause: null,
      counterArgument: "",
      dissent: "",
      postponedUntil: null,
      reviewOn: null,
    });
    for (const [way, asked] of [
      [invite, "votes"],
      [voting, "observes"],
      [voting, "votes"],
    ] as const) {
      const { joined } = await guestBy(room, way, "Late", asked);
      const { participants } = await room.state();
      expect(joined.ok && participants[joined.participantId]?.participation).toBe("observes");
    }
  });
});

describe("joining as a member of the workspace", () => {
  test("members choose, viewers read and comment, nobody else comes in (C8: by the role of now)", async () => {
    const workspace = await database.prisma.workspace.create({ data: { name: "Team" } });
    const room = await Room.open(database, workspace.id);
    const userId = await newUser(database, "Mia");
    const join = (participation: "votes" | "observes") =>
      joinDecision({
        decisionId: room.decisionId,
        userId,
        name: "Mia",
        participation,
        by: { kind: "membership" },
      });
    const key = { workspaceId: workspace.id, userId };
    expect(await join("votes")).toEqual({ ok: false, refusal: "not_found" });
    await database.prisma.membership.create({ data: { ...key, role: "viewer" } });
    expect(await join("votes")).toEqual({ ok: false, refusal: "not_offered" });
    await database.prisma.membership.update({
      where: { workspaceId_userId: key },
      data: { role: "member" },
    });
    expect((await join("votes")).ok).toBe(true);
  });
});

describe("finding an invitation", () => {
  test("by its link and by its code, and by no forged one", async () => {
    const room = await Room.open(database);
    const invite = await inviteTo(room);
    expect((await inviteByToken(invite.token))?.id).toBe(invite.id);
    expect((await inviteByCode(`${invite.code.slice(0, 3)}-${invite.code.slice(3).toLowerCase()}`))?.id).toBe(
      invite.id,
    );
    expect(await inviteByToken(`${invite.id}.${"A".repeat(22)}`)).toBeNull();
    expect(await inviteByToken(invite.id)).toBeNull();
    expect(await inviteByCode("ZZZZZZ")).toBeNull();
  });
});
