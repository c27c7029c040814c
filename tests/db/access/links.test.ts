import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessPolicy } from "@/lib/db/access/access-policy";
import type { AccessAction } from "@/lib/db/access/access-policy";
import { presentation } from "@/lib/db/access/presentation";
import { createReturnLink, openReturnLink, redeemReturnLink } from "@/lib/db/access/return-links";
import {
  createShareLink,
  listShareLinks,
  presenterAccess,
  recordAccess,
  revokeShareLink,
} from "@/lib/db/access/share-links";
import { refusalFor } from "@/lib/db/access/standing";
import type { FreshDatabase } from "../../support/database";
import { newUser, Room } from "../../support/room";
import { asAccount, databaseInUse, guestBy, inviteTo } from "./door";

let database: FreshDatabase;
beforeAll(async () => void (database = await databaseInUse()));
afterAll(async () => database.drop());

async function linkOf(room: Room, kind: "presenter" | "record") {
  const made = await createShareLink(room.decisionId, kind, asAccount(room.facilitator));
  if (!made.ok) throw new Error(made.refusal);
  return made.value;
}

describe("C1 the ways into a decision, role by action", () => {
  test("every cell of the table holds, for accounts and for guests", async () => {
    const workspace = await database.prisma.workspace.create({ data: { name: "Team" } });
    const room = await Room.open(database, workspace.id);
    const visitor = await newUser(database, "Vera");
    await database.prisma.membership.create({
      data: { workspaceId: workspace.id, userId: visitor, role: "owner" },
    });
    const people = {
      facilitator: room.facilitator,
      voter: await room.join("Vic"),
      observer: await room.join("Obi", "observes"),
      visitor,
      outsider: await newUser(database, "Otto"),
    } as const;
    for (const [action, { roles, accountNeeded }] of Object.entries(accessPolicy))
      for (const [role, userId] of Object.entries(people))
        for (const kind of ["account", "guest"] as const) {
          const refusal = await refusalFor(action as AccessAction, room.decisionId, { userId, kind });
          const allowed = roles[role as keyof typeof people];
          const expected = allowed
            ? accountNeeded && kind === "guest"
              ? "account_needed"
              : null
            : "forbidden";
          expect([action, role, kind, refusal]).toEqual([
            action,
            role,
            kind,
            role === "outsider" ? "not_found" : expected,
          ]);
        }
  });
});

describe("read-only links", () => {
  test("are off until made, made once, work for their own kind, and die when revoked", async () => {
    const room = await Room.open(database);
    const asker = asAccount(room.facilitator);
    expect(await listShareLinks(room.decisionId, asker)).toEqual({ ok: true, value: [] });
    const link = await linkOf(room, "presenter");
    expect((await linkOf(room, "presenter")).id).toBe(link.id);
    expect(await presenterAccess(link.token)).toEqual({ decisionId: room.decisionId });
    expect(await recordAccess(link.token)).toBeNull();
    const record = await linkOf(room, "record");
    expect(await recordAccess(record.token)).toEqual({ decisionId: room.decisionId });
    expect(await presenterAccess(record.token)).toBeNull();
    expect(await revokeShareLink(room.decisionId, link.id, asker)).toBeNull();
    expect(await presenterAccess(link.token)).toBeNull();
    expect((await linkOf(room, "presenter")).token).not.toBe(link.token);
  });

  test("of another decision cannot be revoked from here", async () => {
    const [room, other] = [await Room.open(database), await Room.open(database)];
    const foreign = await linkOf(other, "record");
    const asker = asAccount(room.facilitator);
    expect(await revokeShareLink(room.decisionId, foreign.id, asker)).toBe("not_found");
    expect(await recordAccess(foreign.token)).not.toBeNull();
  });

  test("the presentation shows the newest way in that is open, or none", async () => {
    const room = await Room.open(database);
    expect(await presentation(room.decisionId)).toBeNull();
    const open = await inviteTo(room);
    const full = await inviteTo(room, { maxUses: 1 });
    await guestBy(room, full, "Ann");
    expect(await presentation(room.decisionId)).toEqual({ code: open.code, path: `/j/${open.code}` });
  });
});

describe("return links", () => {
  async function lostGuest(room: Room, name = "Lea") {
    const { userId, joined } = await guestBy(room, await inviteTo(room), name);
    if (!joined.ok) throw new Error(joined.refusal);
    const made = await createReturnLink(room.decisionId, joined.participantId, asAccount(room.facilitator));
    if (!made.ok) throw new Error(made.refusal);
    return { userId, participantId: joined.participantId, token: made.link.token };
  }

  test("give the place to another browser once, and leave the lost one nothing", async () => {
    const room = await Room.open(database);
    const roundId = await room.openRound("weights");
    const { userId: lost, participantId, token } = await lostGuest(room);
    await room.weigh(lost, roundId, [3, 2, 1]);
    expect(await openReturnLink(token)).toMatchObject({ participantId, name: "Lea" });
    const found = await newUser(database, "Lea again", "guest");
    expect(await redeemReturnLink(token, found)).toEqual({ ok: true, decisionId: room.decisionId });

    const read = (userId: string) => database.decisions.read(room.decisionId, { userId, link: null });
    const back = await read(found);
    expect(back?.view.viewer.participantId).toBe(participantId);
    expect(Object.keys(back?.mine.ballots ?? {})).toEqual([roundId]);
    expect(await read(lost)).toBeNull();
    const write = await room.weigh(lost, roundId, [1, 1, 1]);
    expect(write).toMatchObject({ ok: false, rejection: { code: "forbidden" } });

    const third = await newUser(database, "Third", "guest");
    expect(await redeemReturnLink(token, third)).toEqual({ ok: false, refusal: "dead" });
    expect(await openReturnLink(token)).toBeNull();
  });

  test("of two who press at once one comes back", async () => {
    const room = await Room.open(database);
    const { token } = await lostGuest(room);
    const users = await Promise.all([1, 2, 3, 4].map((n) => newUser(database, `Browser ${n}`, "guest")));
    const pressed = await Promise.all(users.map((userId) => redeemReturnLink(token, userId)));
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("a new one replaces the old one", async () => {
    const room = await Room.open(database);
    const { token, participantId } = await lostGuest(room);
    await createReturnLink(room.decisionId, participantId, asAccount(room.facilitator));
    expect(await openReturnLink(token)).toBeNull();
  });

  test("whoever takes part already keeps their own place, and the link stays good", async () => {
    const room = await Room.open(database);
    const { token, userId: lost } = await lostGuest(room);
    const other = await room.join("Other");
    expect(await redeemReturnLink(token, other)).toEqual({ ok: false, refusal: "already_here" });
    expect(await openReturnLink(token)).not.toBeNull();
    expect(await database.decisions.read(room.decisionId, { userId: lost, link: null })).not.toBeNull();
  });

  test("nobody gets the place of an account, of somebody removed or of nobody", async () => {
    const room = await Room.open(database);
    const asker = asAccount(room.facilitator);
    const account = await newUser(database, "Acc");
    await room.join("Acc", "votes", account);
    const idOf = async (name: string) => {
      const book = await database.decisions.current(room.decisionId);
      return Object.entries(book?.directory.names ?? {}).find(([, known]) => known === name)?.[0] ?? "";
    };
    const ask = (participantId: string) => createReturnLink(room.decisionId, participantId, asker);
    expect(await ask(await idOf("Acc"))).toEqual({ ok: false, refusal: "has_account" });
    expect(await ask("8f14e45f-ceea-467f-a0e6-b5a0c1a2d3e4")).toEqual({
      ok: false,
      refusal: "unknown_participant",
    });
    const { participantId } = await lostGuest(room, "Rem");
    await room.must(room.facilitator, { type: "RemoveParticipant", participantId });
    expect(await ask(participantId)).toEqual({ ok: false, refusal: "removed" });
  });
});
