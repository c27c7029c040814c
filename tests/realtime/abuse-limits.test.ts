import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { openRooms } from "@/lib/log/metrics";
import { accountRate, commentRate, packetRate, socketRate } from "@/lib/realtime/allowance";
import { mostRooms } from "@/lib/realtime/hub";
import { largestBacklog } from "@/lib/realtime/watch-traffic";
import { Room } from "../support/room";
import { soon } from "../support/soon";
import { Client, signedIn } from "./support/client";
import { useRealtime } from "./support/use-realtime";

const realtime = useRealtime();
/** The connections, from the server's side, oldest first. */
const wires: IncomingMessage[] = [];

let room: Room;
/** In the same decision as whoever is loud, and never to be disturbed. */
let fay: Client;
let loud: { userId: string; cookie: string };

beforeAll(() => void realtime.http.prependListener("upgrade", (request) => wires.push(request)));
beforeEach(async () => {
  room = await Room.open(realtime.database);
  fay = await Client.as(realtime.url, room.facilitator);
  await fay.follow(room.decisionId);
  const userId = await room.join("Loud");
  loud = { userId, ...(await signedIn(userId)) };
});

async function expectNoHarm(): Promise<void> {
  expect(fay.disconnected).toBeNull();
  await fay.must(room.decisionId, { type: "ChangeFrame", change: { context: randomUUID() } });
}

/** A bare connection of the loud one, past the first words. */
async function bare(): Promise<WebSocket> {
  const headers = { origin: realtime.url, cookie: loud.cookie };
  const address = `${realtime.url.replace("http", "ws")}/socket/?EIO=4&transport=websocket`;
  const socket = new WebSocket(address, { headers });
  socket.on("error", () => undefined);
  await new Promise((resolve) => socket.once("open", resolve));
  return socket;
}

const isClosed = (wire: IncomingMessage | undefined) => wire?.socket.destroyed;

test("H2 whoever asks and does not read is closed before their unread answers fill the memory", async () => {
  const body = "long ".repeat(700);
  for (let count = 0; count < 40; count += 1) {
    const comment = { commentId: randomUUID(), target: { kind: "decision" }, parentId: null, body } as const;
    await room.must(room.facilitator, { type: "PostComment", ...comment });
  }
  const socket = await bare();
  const wire = wires.at(-1);
  socket.send("40");
  await new Promise((resolve) => socket.once("message", resolve));
  socket.pause();
  const join = JSON.stringify(["decision:join", { decisionId: room.decisionId, after: null, link: null }]);
  // Questions that come together share one answer.
  for (let count = 0; count < socketRate.burst && !isClosed(wire); count += 1) {
    socket.send(`42${count}${join}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await vi.waitFor(() => expect(isClosed(wire)).toBe(true), soon);
  expect(wire?.socket.bytesWritten).toBeGreaterThan(largestBacklog);
  expect(wire?.socket.bytesWritten).toBeLessThan(40 * body.length * socketRate.burst);
  await expectNoHarm();
  socket.terminate();
});

test("H2 packets that are no messages are counted too", async () => {
  const socket = await bare();
  const wire = wires.at(-1);
  for (let count = 0; count < packetRate.burst * 3; count += 1) socket.send("3");
  await vi.waitFor(() => expect(isClosed(wire)).toBe(true), soon);
  await expectNoHarm();
});

test("H1 a connection that never says who it is does not stay", async () => {
  await bare();
  const wire = wires.at(-1);
  await vi.waitFor(() => expect(isClosed(wire)).toBe(true), soon);
  await expectNoHarm();
});

test("H1 an account has one allowance over all its connections, and the others in the decision have theirs", async () => {
  const three = await Promise.all([1, 2, 3].map(() => Client.connect(realtime.url, { cookie: loud.cookie })));
  const answers: string[] = [];
  const ask = (client: Client) =>
    client.line.emit("decision:join", { decisionId: randomUUID(), after: null, link: null }, (answer) =>
      answers.push(answer.ok ? "ok" : answer.rejection.code),
    );
  const each = accountRate.burst / three.length + 50;
  expect(each).toBeLessThan(socketRate.burst);
  for (let count = 0; count < each; count += 1) three.forEach(ask);
  // Some fill up again while they are read: whoever goes on is refused, on all of them.
  await vi.waitFor(() => {
    three.forEach(ask);
    expect(answers).toContain("rate_limited");
  }, soon);
  await expectNoHarm();
});

test("H2 a connection has so many decisions open, and one it was refused stays closed", async () => {
  const client = await Client.connect(realtime.url, { cookie: loud.cookie });
  const roomsOpen = async () => (await openRooms.get()).values[0]?.value;
  const before = (await roomsOpen()) ?? 0;
  for (let count = 0; count < mostRooms; count += 1) {
    const another = await Room.open(realtime.database);
    await another.join("Loud", "votes", loud.userId);
    await client.follow(another.decisionId);
  }
  const refused = await client.join(room.decisionId);
  expect(refused).toMatchObject({ rejection: { code: "rate_limited" } });
  const closed = await Room.open(realtime.database);
  expect(await client.join(closed.decisionId)).toEqual(refused);
  expect(await roomsOpen()).toBe(before + mostRooms);
  await expectNoHarm();
});

test.each(["PostComment", "EditComment"] as const)(
  "H1 an account has an allowance of its own for what others read: %s",
  async (type) => {
    const client = await Client.connect(realtime.url, { cookie: loud.cookie });
    const target = { kind: "decision" } as const;
    const sent = Array.from({ length: commentRate.burst * 2 }, () => {
      const comment = { commentId: randomUUID(), body: "Again!" };
      return client.send(
        room.decisionId,
        type === "PostComment" ? { type, target, parentId: null, ...comment } : { type, ...comment },
      );
    });
    const answers = await Promise.all(sent);
    expect(answers.map((answer) => (answer.ok ? "ok" : answer.rejection.code))).toContain("rate_limited");
    await expectNoHarm();
  },
);
