import { existsSync, readFileSync, rmSync } from "node:fs";
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
  server = await spawnServer(file, realtime.database.url);
});
afterAll(async () => {
  await server.kill();
  rmSync(file, { force: true });
});

/** Megabytes in memory, where the system tells. */
function memory(): number {
  const status = `/proc/${server.pid}/status`;
  if (!existsSync(status)) return 0;
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1] ?? 0) / 1024;
}

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

test("H2 H3 B9 whatever comes over the socket, the process stays up, its memory bounded, and the others in peace", async () => {
  const room = await Room.open(realtime.database);
  const fay = await Client.as(server.url, room.facilitator);
  const ben = await Client.as(server.url, await room.join("Ben"));
  for (const client of [fay, ben]) await client.follow(room.decisionId);
  const loud = await signedIn(await room.join("Loud"));
  const before = memory();
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
  const kept: WebSocket[] = [];
  for (const [index, each] of fc.sample(frames, { numRuns: 120, seed }).entries()) {
    const who: Record<string, string>[] = [
      { origin: server.url, cookie: loud.cookie },
      { origin: server.url },
      { authorization: `Bearer wh_pat_${"x".repeat(43)}` },
    ];
    kept.push(await abuse(who[index % 3]!, each, index % 10 === 0));
  }
  isOver = true;
  await working;
  for (const client of [fay, ben]) expect(client.disconnected).toBeNull();
  const { seq } = await room.state();
  for (const client of [fay, ben]) await vi.waitFor(() => expect(client.view?.decision.seq).toBe(seq), soon);
  expect(said).toBeGreaterThan(0);
  expect(await (await Client.as(server.url, room.facilitator)).join(room.decisionId)).toMatchObject({
    ok: true,
  });
  expect(memory() - before).toBeLessThan(150);
  for (const socket of kept) socket.terminate();
}, 120_000);
