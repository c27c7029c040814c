import { rmSync } from "node:fs";
import { connect } from "node:net";
import type { Socket } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { Client, signedIn } from "../realtime/support/client";
import { bundleServer, spawnServer } from "../realtime/support/spawn-server";
import type { OtherServer } from "../realtime/support/spawn-server";
import { useRealtime } from "../realtime/support/use-realtime";
import { Room } from "../support/room";
import { soon } from "../support/soon";

/** Only the database of it is used: what is fuzzed is a process of its own, so that its memory can be looked at. */
const realtime = useRealtime();
const seed = Number(process.env.CHAOS_SEED ?? 4);
let file: string;
let server: OtherServer;
beforeAll(async () => {
  file = await bundleServer();
  server = await spawnServer(file, realtime.database.url, {}, ["--expose-gc"]);
});
afterAll(async () => {
  await server.kill();
  rmSync(file, { force: true });
});

const megabyte = 1024 * 1024;

const id = crypto.randomUUID();
const join = (link: string) => JSON.stringify(["decision:join", { decisionId: id, after: null, link }]);

/** What a connection says: nonsense, almost sense, attachments that never come, too much, and again and again. */
const frames: fc.Arbitrary<readonly (string | Buffer)[]> = fc.oneof(
  fc.array(fc.string({ maxLength: 200 }), { maxLength: 20 }),
  fc.array(
    fc.json().map((json) => `42${json}`),
    { maxLength: 20 },
  ),
  fc.array(
    fc.json().map((json) => `421["command:send",${json}]`),
    { maxLength: 20 },
  ),
  fc.array(
    fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.from(bytes)),
    { maxLength: 20 },
  ),
  fc.nat({ max: 99 }).map((number) => [`45${number}-["command:send",{"_placeholder":true,"num":0}]`]),
  fc.constant(["4".padEnd(70_000, "2")]),
  fc.constantFrom("3", "40/admin,", "41", `42${join("x")}`).map((frame) => Array<string>(1_500).fill(frame)),
  fc
    .string({ maxLength: 60 })
    .map((link) => Array.from({ length: 300 }, (_, number) => `42${number}${join(link)}`)),
);

/** Opens a connection, says all of it, and leaves without a goodbye, or not at all. */
async function abuse(
  headers: Record<string, string>,
  said: readonly (string | Buffer)[],
  stays: boolean,
): Promise<WebSocket> {
  const address = `${server.url.replace("http", "ws")}/socket/?EIO=4&transport=websocket`;
  const socket = new WebSocket(address, { headers });
  socket.on("error", () => undefined);
  await new Promise<void>((resolve) => {
    socket.once("open", resolve);
    socket.once("close", () => resolve());
  });
  const send = (frame: string | Buffer) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(frame);
  };
  send("40");
  for (const frame of said) send(frame);
  await new Promise((resolve) => setTimeout(resolve, 20));
  if (!stays) socket.terminate();
  return socket;
}

/** Connections that say nothing, or no more than the beginning of a handshake. */
function halfOpen(count: number): Socket[] {
  const { hostname, port } = new URL(server.url);
  return Array.from({ length: count }, (_, index) => {
    const socket = connect(Number(port), hostname);
    socket.on("error", () => undefined).resume();
    if (index % 2 === 0) socket.write("GET /socket/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nUpg");
    return socket;
  });
}

/** Introduces itself by a token that nobody was given. Whether it was refused as that. */
async function badToken(): Promise<boolean> {
  const address = `${server.url.replace("http", "ws")}/socket/?EIO=4&transport=websocket`;
  const socket = new WebSocket(address, { origin: server.url });
  const token = `wh_pat_${crypto.randomUUID().replaceAll("-", "").padEnd(43, "x")}`;
  const answer = await new Promise<string>((resolve) => {
    socket.once("open", () => socket.send(`40${JSON.stringify({ token })}`));
    socket.on("message", (data: Buffer) => {
      if (data.toString("utf8").startsWith("4")) resolve(data.toString("utf8"));
    });
    socket.once("close", () => resolve("closed"));
    socket.on("error", () => resolve("broken"));
  });
  socket.terminate();
  return answer === '44{"message":"unauthenticated"}';
}

/** So many of them, a hundred at a time; how many were refused. */
async function badTokens(count: number): Promise<number> {
  let refused = 0;
  for (let done = 0; done < count; done += 100) {
    const answers = await Promise.all(Array.from({ length: 100 }, badToken));
    refused += answers.filter(Boolean).length;
  }
  return refused;
}

/** Says all of these, each as one of three: somebody with an account, nobody in particular, a program with a bad token. */
async function abuseBy(cookie: string, all: readonly (readonly (string | Buffer)[])[]): Promise<WebSocket[]> {
  const kept: WebSocket[] = [];
  const who: Record<string, string>[] = [
    { origin: server.url, cookie },
    { origin: server.url },
    { authorization: `Bearer wh_pat_${"x".repeat(43)}` },
  ];
  for (const [index, each] of all.entries()) kept.push(await abuse(who[index % 3]!, each, index % 10 === 0));
  return kept;
}

test("H2 H3 B9 whatever comes over the socket, the process stays up, its memory bounded, and the others in peace", async () => {
  const room = await Room.open(realtime.database);
  const loud = await signedIn(await room.join("Loud"));
  const everything = fc.sample(frames, { numRuns: 120, seed });
  // What runs for the first time takes memory by itself.
  const first = await abuseBy(loud.cookie, everything.slice(0, 60));
  expect(await badTokens(300)).toBe(300);
  const fay = await Client.as(server.url, room.facilitator);
  const ben = await Client.as(server.url, await room.join("Ben"));
  for (const client of [fay, ben]) await client.follow(room.decisionId);
  const before = { resident: await server.memory(), held: await server.held() };
  let isOver = false;
  let said = 0;
  const working = (async () => {
    for (; !isOver; said += 1) {
      const target = { kind: "decision" } as const;
      const comment = { commentId: crypto.randomUUID(), target, parentId: null, body: `Number ${said}` };
      await fay.must(room.decisionId, { type: "PostComment", ...comment });
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  })();
  const silent = halfOpen(500);
  const kept = await abuseBy(loud.cookie, everything.slice(60));
  expect(await badTokens(2_000)).toBe(2_000);
  isOver = true;
  await working;
  for (const client of [fay, ben]) expect(client.disconnected).toBeNull();
  const { seq } = await room.state();
  for (const client of [fay, ben]) await vi.waitFor(() => expect(client.view?.decision.seq).toBe(seq), soon);
  expect(said).toBeGreaterThan(0);
  expect(await (await Client.as(server.url, room.facilitator)).join(room.decisionId)).toMatchObject({
    ok: true,
  });
  expect((await server.held()) - before.held).toBeLessThan(10 * megabyte);
  expect((await server.memory()) - before.resident).toBeLessThan(100 * megabyte);
  for (const socket of [...first, ...kept]) socket.terminate();
  for (const socket of silent) socket.destroy();
}, 120_000);
