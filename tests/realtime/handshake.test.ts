import { beforeAll, describe, expect, test } from "vitest";
import { createAccessToken } from "@/lib/db/people/access-tokens";
import { endSession } from "@/lib/db/people/sessions";
import { Room } from "../support/room";
import { Client, signedIn } from "./support/client";
import { useRealtime } from "./support/use-realtime";

const appUrl = "https://decide.example.org";
const realtime = useRealtime({ APP_URL: appUrl });

let room: Room;
let cookie: string;
beforeAll(async () => {
  room = await Room.open(realtime.database);
  cookie = (await signedIn(room.facilitator)).cookie;
});

async function token(scopes: readonly ("read" | "write")[]): Promise<string> {
  const expiresAt = new Date(Date.now() + 60_000);
  const made = await createAccessToken({
    userId: room.facilitator,
    kind: "personal",
    name: "script",
    scopes,
    expiresAt,
  });
  return made.secret;
}

describe("the handshake", () => {
  test("B6 a page of the own host and of APP_URL come in", async () => {
    const { port } = realtime;
    for (const origin of [`http://127.0.0.1:${port}`, appUrl]) {
      const client = await Client.connect(realtime.url, { cookie }, {}, origin);
      expect(client.line.connected).toBe(true);
    }
  });

  test.each([
    ["missing", null],
    ["null", "null"],
    ["foreign", "https://evil.example"],
    ["of another port", "http://127.0.0.1:1"],
    ["a prefix of ours", "https://decide.example.or"],
    ["with ours as its prefix", "https://decide.example.org.evil.example"],
    ["with ours as its suffix", "https://evil-decide.example.org"],
    ["of another scheme", "file://decide.example.org"],
    ["with more than an origin", "https://decide.example.org/path"],
    ["empty", ""],
  ])("B6 an origin that is %s is refused, whatever the cookie", async (_what, origin) => {
    await expect(Client.connect(realtime.url, { cookie }, {}, origin)).rejects.toThrow();
  });

  test("B6 polling is not there at all", async () => {
    const response = await fetch(`${realtime.url}/socket/?EIO=4&transport=polling`, {
      headers: { origin: realtime.url },
    });
    expect(response.status).toBe(400);
  });

  test("B6 a program without an origin comes in by a good token, and by nothing less", async () => {
    const bearer = `Bearer ${await token(["read", "write"])}`;
    const program = await Client.connect(realtime.url, { authorization: bearer }, {}, null);
    expect((await program.follow(room.decisionId)).decision.question).toBe("Train or car?");
    const forged = `Bearer wh_pat_${"x".repeat(43)}`;
    await expect(Client.connect(realtime.url, { authorization: forged }, {}, null)).rejects.toThrow(
      "unauthenticated",
    );
    await expect(
      Client.connect(realtime.url, { authorization: "Basic eDp5", cookie }, {}, null),
    ).rejects.toThrow();
  });

  test("a guest's page may bring its token in the handshake; a read token does not write", async () => {
    const reader = await Client.connect(realtime.url, {}, { token: await token(["read"]) });
    await reader.follow(room.decisionId);
    expect(
      await reader.send(room.decisionId, { type: "ChangeFrame", change: { context: "Written." } }),
    ).toEqual({ ok: false, rejection: { code: "forbidden" } });
    await expect(Client.connect(realtime.url, { cookie }, { token: "wh_pat_wrong" })).rejects.toThrow(
      "unauthenticated",
    );
  });

  test("B7 who comes back is checked again: an ended session opens nothing", async () => {
    const session = await signedIn(room.facilitator);
    const before = await Client.connect(realtime.url, { cookie: session.cookie });
    expect(await before.join(room.decisionId)).toMatchObject({ ok: true });
    before.line.disconnect();
    await endSession(room.facilitator, session.sessionId);
    const after = await Client.connect(realtime.url, { cookie: session.cookie });
    expect(await after.join(room.decisionId)).toEqual({
      ok: false,
      rejection: { code: "unauthenticated" },
    });
  });

  test("C2 a decision of others does not exist, for joining and for commands alike", async () => {
    const stranger = await room.database.prisma.user.create({ data: { kind: "account", name: "Sam" } });
    const client = await Client.as(realtime.url, stranger.id);
    const unknown = { ok: false, rejection: { code: "unknown_decision" } };
    const change = { type: "ChangeFrame", change: { context: "Mine now." } } as const;
    expect(await client.join(room.decisionId)).toEqual(unknown);
    expect(await client.send(room.decisionId, change)).toEqual(unknown);
    const nowhere = crypto.randomUUID();
    expect(await client.join(nowhere)).toEqual(unknown);
    expect(await client.send(nowhere, change)).toEqual(unknown);
    expect(await client.join(room.decisionId, null, `${nowhere}.${"x".repeat(22)}`)).toEqual(unknown);
  });
});
