import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { redisServer } from "../support/redis-server";
import { Room } from "../support/room";
import { soon } from "../support/soon";
import { Client } from "./support/client";
import { bundleServer, spawnServer } from "./support/spawn-server";
import { useRealtime } from "./support/use-realtime";

/** Only the database of it is used: the servers are processes of their own. */
const realtime = useRealtime();
const redis = await redisServer();
let file: string;
beforeAll(async () => {
  file = await bundleServer();
});
afterAll(async () => {
  rmSync(file, { force: true });
  await redis?.stop();
});

describe.each([
  { bell: "PostgreSQL", isThere: true, environment: { REDIS_URL: "" } },
  {
    bell: redis === null ? "Redis (skipped: there is none, and none can be installed)" : "Redis",
    isThere: redis !== null,
    environment: { REDIS_URL: redis?.url ?? "" },
  },
])("two processes that ring by $bell", ({ isThere, environment }) => {
  test.skipIf(!isThere)(
    "L5 L3 people on both write at once, and all see the same, without gaps",
    async () => {
      const start = () => spawnServer(file, realtime.database.url, environment);
      const servers = await Promise.all([start(), start()]);
      const room = await Room.open(realtime.database);
      const userIds = [room.facilitator, await room.join("Ben")];
      const clients = await Promise.all(
        userIds.map((userId, index) => Client.as(servers[index]!.url, userId)),
      );
      for (const client of clients) await client.follow(room.decisionId);
      const accepted = await Promise.all(
        clients.flatMap((client, index) =>
          Array.from({ length: 20 }, (_, turn) =>
            client.must(room.decisionId, {
              type: "PostComment",
              commentId: crypto.randomUUID(),
              target: { kind: "decision" },
              parentId: null,
              body: `From ${index}, ${turn}`,
            }),
          ),
        ),
      );
      const numbers = accepted.map(({ seq }) => seq).sort((a, b) => a - b);
      expect(numbers).toEqual(numbers.map((_, index) => numbers[0]! + index));
      for (const [index, client] of clients.entries()) {
        await vi.waitFor(() => expect(client.view?.decision.seq).toBe(numbers.at(-1)), soon);
        const access = { userId: userIds[index]!, link: null };
        const truth = await realtime.database.decisions.read(room.decisionId, access);
        expect(client.view).toEqual(JSON.parse(JSON.stringify(truth?.view)));
      }
      await Promise.all(servers.map((server) => server.kill()));
    },
    90_000,
  );
});
