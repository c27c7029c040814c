import { expect, test, vi } from "vitest";
import { ConnectionLimits, mostAnonymous, mostPerAccount } from "@/lib/realtime/connection-limits";
import { introductionRate } from "@/lib/realtime/allowance";
import { Room } from "../support/room";
import { soon } from "../support/soon";
import { Client, signedIn } from "./support/client";
import { useRealtime } from "./support/use-realtime";

const realtime = useRealtime();

test("H1 an account has so many connections to a server and no more; others come in as before", async () => {
  const room = await Room.open(realtime.database);
  const { cookie } = await signedIn(await room.join("Loud"));
  const many = await Promise.all(
    Array.from({ length: mostPerAccount }, () => Client.connect(realtime.url, { cookie })),
  );
  await expect(Client.connect(realtime.url, { cookie })).rejects.toThrow("too_many_connections");
  const fay = await Client.as(realtime.url, room.facilitator);
  expect(await fay.join(room.decisionId)).toMatchObject({ ok: true });
  many[0]?.line.disconnect();
  await vi.waitFor(() => Client.connect(realtime.url, { cookie }), soon);
});

test("H1 readers without an account have a bound of their own", () => {
  const limits = new ConnectionLimits();
  for (let index = 0; index < mostAnonymous; index += 1) expect(limits.enter(null)).toBe(true);
  expect(limits.enter(null)).toBe(false);
  expect(limits.enter("ann")).toBe(true);
  limits.leave(null);
  expect(limits.enter(null)).toBe(true);
  limits.leave("ann");
  expect(limits.hasRoom("ann")).toBe(true);
});

test("H1 who says again and again who they are is closed: each time costs a question to the database", async () => {
  const room = await Room.open(realtime.database);
  const client = await Client.as(realtime.url, room.facilitator);
  const { engine } = client.line.io;
  let isClosed = false;
  engine.on("close", () => (isClosed = true));
  // Socket.IO's own packets: 1 leaves, 0 introduces oneself, 4 is a refusal.
  engine.write("1");
  for (let times = 0; times < 100; times += 1) engine.write(`0{"token":"wh_pat_${"x".repeat(43)}"}`);
  await vi.waitFor(() => expect(isClosed).toBe(true), soon);
  const refused = client.raw.filter((packet) => packet.startsWith("4"));
  expect(refused.length).toBeLessThan(introductionRate.burst);
});
