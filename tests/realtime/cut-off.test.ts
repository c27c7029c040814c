import { afterAll, afterEach, expect, test, vi } from "vitest";
import { openDatabase } from "@/lib/db/client";
import type { Database } from "@/lib/db/client";
import { log } from "@/lib/log/log";
import { freshDatabase } from "../support/database";
import { newUser, Room } from "../support/room";
import { soon } from "../support/soon";
import { tcpProxy } from "../support/tcp-proxy";
import type { TcpProxy } from "../support/tcp-proxy";
import { Client } from "./support/client";
import { useRealtime } from "./support/use-realtime";

let wire: TcpProxy;
/** Another server, whose way to the database stays whole. */
let other: Database;

const realtime = useRealtime({}, {}, async (options) => {
  const whole = await freshDatabase();
  const address = new URL(whole.url);
  wire = await tcpProxy(Number(address.port));
  address.port = String(wire.port);
  other = openDatabase(whole.url);
  const { prisma, pool, decisions, close } = openDatabase(address.href, options);
  const drop = async () => {
    await close();
    await other.close();
    await wire.close();
    await whole.drop();
  };
  return { url: address.href, prisma, pool, decisions, drop };
});

afterEach(() => vi.useRealTimers());
afterAll(() => vi.restoreAllMocks());

test("B3 whoever was removed while this server was cut off from the database is shown nothing when it is back", async () => {
  const { id: workspaceId } = await other.prisma.workspace.create({ data: { name: "Team" } });
  const room = await Room.open(realtime.database, workspaceId);
  const userId = await newUser(other, "Mo");
  await other.prisma.membership.create({ data: { workspaceId, userId, role: "member" } });
  const client = await Client.as(realtime.url, userId);
  await client.follow(room.decisionId);
  const said = vi.spyOn(log(), "warn");
  wire.cut();
  await other.prisma.membership.deleteMany({ where: { userId } });
  await other.prisma.user.update({ where: { id: userId }, data: { accessChangedAt: new Date() } });
  // Cut off for longer than anybody looks back, and asking in vain all the time.
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 20_000 });
  said.mockClear();
  await vi.waitFor(
    () => expect(said).toHaveBeenCalledWith(expect.anything(), "realtime: could not ask whose access ended"),
    soon,
  );
  expect(client.isGone).toBe(false);
  wire.mend();
  await vi.waitFor(() => expect(client.isGone).toBe(true), soon);
});
