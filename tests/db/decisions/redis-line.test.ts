import { createClient } from "@redis/client";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Database } from "@/lib/db/client";
import { openDatabase } from "@/lib/db/client";
import { freshDatabase } from "../../support/database";
import type { FreshDatabase } from "../../support/database";
import { redisServer } from "../../support/redis-server";
import { Room } from "../../support/room";
import { soon } from "../../support/soon";

const redis = await redisServer();

const name =
  redis === null
    ? "the doorbell by Redis (skipped: no redis-server here, and it is installed on Debian as root only)"
    : "the doorbell by Redis";

describe.skipIf(redis === null)(name, () => {
  let database: FreshDatabase;
  let servers: Database[];
  let room: Room;
  const heard: number[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    servers = [0, 1].map(() => openDatabase(database.url, { redisUrl: redis?.url }));
    room = await Room.open(servers[0]!);
    servers[1]!.decisions.onMoved(({ seq }) => heard.push(seq));
    for (const server of servers) await server.decisions.start();
  });
  afterAll(async () => {
    for (const server of servers) await server.close();
    await database.drop();
    await redis?.stop();
  });

  /** Changes the decision on the first server until the second hears of it by the bell: nothing else tells it. */
  async function expectRings(): Promise<void> {
    await vi.waitFor(async () => {
      const tags = [`tag ${crypto.randomUUID().slice(0, 8)}`];
      const { seq } = await room.must(room.facilitator, { type: "ChangeFrame", change: { tags } });
      await vi.waitFor(() => expect(heard).toContain(seq), { timeout: 500, interval: 5 });
    }, soon);
  }

  test("another server hears that a decision moved", expectRings);

  test("K4 without Redis everything goes on, a second late; when it is back, so are the rings", async () => {
    await redis?.stop();
    const { seq } = await room.must(room.facilitator, { type: "ChangeFrame", change: { tags: ["alone"] } });
    const unwatch = servers[1]!.decisions.watch(room.decisionId, seq - 1);
    await vi.waitFor(() => expect(heard).toContain(seq), soon);
    unwatch();
    await redis?.start();
    await expectRings();
  });

  test("K4 a server starts while Redis is away, and hears once it is there", async () => {
    await redis?.stop();
    const late = openDatabase(database.url, { redisUrl: redis?.url });
    const lateHeard: number[] = [];
    late.decisions.onMoved(({ seq }) => lateHeard.push(seq));
    await late.decisions.start();
    await redis?.start();
    await vi.waitFor(async () => {
      await expectRings();
      expect(lateHeard).toContain(heard.at(-1));
    }, soon);
    await late.close();
  });

  test("K4 a server that may not listen at first does with its next connection", async () => {
    const admin = await createClient({ url: redis!.url }).connect();
    await admin.sendCommand(["ACL", "SETUSER", "default", "-subscribe"]);
    const late = openDatabase(database.url, { redisUrl: redis?.url });
    const lateHeard: number[] = [];
    late.decisions.onMoved(({ seq }) => lateHeard.push(seq));
    await late.decisions.start();
    await vi.waitFor(async () => expect(await admin.sendCommand(["ACL", "LOG"])).not.toEqual([]), soon);
    await admin.sendCommand(["ACL", "SETUSER", "default", "+subscribe"]);
    await admin.sendCommand(["CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes"]);
    await vi.waitFor(async () => {
      await expectRings();
      expect(lateHeard).toContain(heard.at(-1));
    }, soon);
    await late.close();
    admin.destroy();
  });
});
