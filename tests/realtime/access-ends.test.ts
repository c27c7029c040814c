import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createAccessToken, revokeAccessToken } from "@/lib/db/people/access-tokens";
import { endAllSessions, endSession } from "@/lib/db/people/sessions";
import { Room } from "../support/room";
import { Client, signedIn } from "./support/client";
import { useRealtime } from "./support/use-realtime";
import { withinTwoSeconds } from "./support/within-two-seconds";

const realtime = useRealtime();

let room: Room;
let workspaceId: string;
beforeAll(async () => {
  const workspace = await realtime.database.prisma.workspace.create({ data: { name: "Team" } });
  workspaceId = workspace.id;
  room = await Room.open(realtime.database, workspaceId);
});

/** Somebody else's connection, which must live through everything. */
let neighbour: Client;
beforeEach(async () => {
  neighbour = await Client.as(realtime.url, room.facilitator);
  await neighbour.follow(room.decisionId);
});

async function member(): Promise<string> {
  const { prisma } = realtime.database;
  const user = await prisma.user.create({ data: { kind: "account", name: "Mo" } });
  await prisma.membership.create({ data: { workspaceId, userId: user.id, role: "member" } });
  return user.id;
}

describe("the end of access", () => {
  test("B3 ending a session closes its sockets within two seconds, and only those", async () => {
    const userId = await member();
    const [ended, kept] = [await signedIn(userId), await signedIn(userId)];
    const [one, other] = await Promise.all(
      [ended, kept].map(({ cookie }) => Client.connect(realtime.url, { cookie })),
    );
    await one!.follow(room.decisionId);
    await endSession(userId, ended.sessionId);
    await withinTwoSeconds(() => one!.disconnected !== null);
    await endAllSessions(userId, kept.sessionId);
    expect(other!.disconnected).toBeNull();
    expect(neighbour.disconnected).toBeNull();
  });

  test("B3 a session that another server ended closes its sockets within two seconds", async () => {
    const userId = await member();
    const { sessionId, cookie } = await signedIn(userId);
    const client = await Client.connect(realtime.url, { cookie });
    // Nobody announces this in our process: only the database tells.
    await realtime.database.prisma.session.update({
      where: { id: sessionId },
      data: { revokedAt: new Date() },
    });
    await withinTwoSeconds(() => client.disconnected !== null);
    expect(neighbour.disconnected).toBeNull();
  });

  test("B3 G4 revoking a token closes its sockets within two seconds", async () => {
    const userId = await member();
    const { id, secret } = await createAccessToken({
      userId,
      kind: "personal",
      name: "script",
      scopes: ["read"],
      expiresAt: new Date(Date.now() + 60_000),
    });
    const client = await Client.connect(realtime.url, { authorization: `Bearer ${secret}` }, {}, null);
    await client.follow(room.decisionId);
    await revokeAccessToken(userId, id);
    await withinTwoSeconds(() => client.disconnected !== null);
  });

  test("B3 whoever is removed from the workspace is shown nothing any more within two seconds", async () => {
    const userId = await member();
    const client = await Client.as(realtime.url, userId);
    await client.follow(room.decisionId);
    await realtime.database.prisma.membership.deleteMany({ where: { userId } });
    await realtime.database.prisma.user.update({
      where: { id: userId },
      data: { accessChangedAt: new Date() },
    });
    await withinTwoSeconds(() => client.isGone);
    expect(await client.join(room.decisionId)).toMatchObject({ rejection: { code: "unknown_decision" } });
  });

  test("C8 a facilitator who is one no longer is refused with the very next message", async () => {
    const userId = await room.join("Gus");
    const client = await Client.as(realtime.url, userId);
    const { viewer } = await client.follow(room.decisionId);
    const participantId = viewer.participantId!;
    await room.must(room.facilitator, { type: "GrantFacilitator", participantId });
    const change = (context: string) => ({ type: "ChangeFrame", change: { context } }) as const;
    expect(await client.send(room.decisionId, change("Mine."))).toMatchObject({ ok: true });
    await room.must(room.facilitator, { type: "RevokeFacilitator", participantId });
    expect(await client.send(room.decisionId, change("Still mine?"))).toMatchObject({
      rejection: { code: "forbidden" },
    });
  });
});
