import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeLog } from "@/lib/log/log";
import { registry } from "@/lib/log/metrics";
import { socketRate } from "@/lib/realtime/allowance";
import { Room } from "../support/room";
import { soon } from "../support/soon";
import { Client } from "./support/client";
import { useRealtime } from "./support/use-realtime";

const realtime = useRealtime();
const logKey = Symbol.for("weighhouse.log");

let room: Room;
let written = "";
type Line = { msg: string; requestId?: string; commandId?: string; [field: string]: unknown };
const lines = () =>
  written
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);

beforeAll(async () => {
  room = await Room.open(realtime.database);
  const log = makeLog("trace", { write: (line: string) => void (written += line) });
  Object.assign(globalThis, { [logKey]: log });
});
afterAll(() => {
  Object.assign(globalThis, { [logKey]: undefined });
});

test("I1 I2 a command is logged with its request and its id, and nothing of what it says", async () => {
  const userId = await room.join("Ben");
  const ben = await Client.as(realtime.url, userId);
  await ben.follow(room.decisionId);
  const roundId = await room.openRound("weights");
  written = "";
  const judgements = Object.fromEntries(room.opening.criterionIds.map((id) => [id, 7]));
  const vote = { roundId, method: "sliders", judgements, replaces: null, seen: "sealed" } as const;
  const voteId = crypto.randomUUID();
  const ids = ["CastWeights", crypto.randomUUID(), crypto.randomUUID()] as const;
  await ben.send(room.decisionId, { type: "CastWeights", ...vote }, voteId);
  const target = { kind: "decision" } as const;
  const comment = { commentId: crypto.randomUUID(), target, parentId: null, body: "canary-4711" };
  await ben.send(room.decisionId, { type: "PostComment", ...comment }, ids[1]);
  await ben.send(room.decisionId, { type: "RevealRound", roundId, confirmed: true }, ids[2]);
  const said = ids.map((id) => lines().find(({ commandId, type }) => (commandId ?? type) === id));
  expect(said).toMatchObject([
    { msg: "command accepted", type: "CastWeights", decisionId: room.decisionId },
    { msg: "command accepted", type: "PostComment", userId },
    { msg: "command refused", type: "RevealRound", code: "forbidden", userId },
  ]);
  // Who voted when is not written down, and neither is by which command.
  expect(said[0]).not.toHaveProperty("userId");
  expect(written).not.toContain(voteId);
  const requestIds = said.map((line) => line?.requestId);
  expect(new Set(requestIds).size).toBe(3);
  for (const requestId of requestIds) expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(written).not.toContain("canary-4711");
  expect(written).not.toContain("judgements");
});

test("J5 metrics count connections, rooms, batches, commits, frames and refusals, and hold nothing else", async () => {
  const value = async (name: string) => {
    const found = (await registry.metrics()).split("\n").find((line) => line.startsWith(`${name} `));
    return Number(found?.split(" ").at(-1) ?? NaN);
  };
  const names = ["weighhouse_batch_commands_count", "weighhouse_commit_seconds_count"];
  const before = await Promise.all(names.map(value));
  const own = await Room.open(realtime.database);
  const connected = await value("weighhouse_connections");
  const rooms = await value("weighhouse_rooms");
  const client = await Client.as(realtime.url, own.facilitator);
  await client.follow(own.decisionId);
  expect(await value("weighhouse_connections")).toBe(connected + 1);
  expect(await value("weighhouse_rooms")).toBe(rooms + 1);
  const [frames, sent] = [
    await value("weighhouse_frame_bytes_count"),
    await value("weighhouse_sent_bytes_total"),
  ];
  await own.must(own.facilitator, { type: "ChangeFrame", change: { context: "canary-4711" } });
  await vi.waitFor(() => expect(client.frames).toHaveLength(1), soon);
  for (const [index, name] of names.entries()) expect(await value(name)).toBe((before[index] ?? NaN) + 2);
  expect(await value("weighhouse_frame_bytes_count")).toBe(frames + 1);
  expect(await value("weighhouse_frame_bytes_sum")).toBeGreaterThan(100);
  expect(await value("weighhouse_sent_bytes_total")).toBeGreaterThan(sent + 100);

  const join = { decisionId: own.decisionId, after: null, link: null };
  const answers = Array.from({ length: socketRate.burst + 20 }, () => client.ask("decision:join", join));
  await Promise.all(answers);
  expect(await value('weighhouse_refusals_total{code="rate_limited"}')).toBeGreaterThan(0);

  client.line.disconnect();
  await vi.waitFor(async () => {
    expect(await value("weighhouse_connections")).toBe(connected);
    expect(await value("weighhouse_rooms")).toBe(rooms);
  }, soon);
  const everything = await registry.metrics();
  for (const secret of ["canary-4711", own.decisionId, own.facilitator])
    expect(everything).not.toContain(secret);
});
