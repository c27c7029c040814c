import { rmSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { Room } from "../support/room";
import { soon } from "../support/soon";
import { Client, closeAll } from "./support/client";
import { bundleServer, spawnServer } from "./support/spawn-server";
import type { OtherServer } from "./support/spawn-server";
import { useRealtime } from "./support/use-realtime";

const realtime = useRealtime();

let file: string;
let room: Room;
let other: OtherServer;
/** Participant ids. */
let fay: string;
let ben: string;
let benUser: string;
beforeAll(async () => {
  file = await bundleServer();
  other = await spawnServer(file, realtime.database.url);
});
afterAll(async () => {
  await other.kill();
  rmSync(file, { force: true });
});

beforeEach(async () => {
  room = await Room.open(realtime.database);
  benUser = await room.join("Ben");
  const { names } = (await realtime.database.decisions.current(room.decisionId))!.directory;
  const idOf = (name: string) => Object.keys(names).find((id) => names[id] === name) ?? "";
  [fay, ben] = [idOf("Fay"), idOf("Ben")];
});
afterEach(closeAll);

async function bothHere(server = other): Promise<{ here: Client; there: Client }> {
  const here = await Client.as(realtime.url, room.facilitator);
  const there = await Client.as(server.url, benUser);
  for (const client of [here, there]) await client.follow(room.decisionId);
  await expectOnline(here, [fay, ben]);
  await expectOnline(there, [fay, ben]);
  return { here, there };
}

async function expectOnline(client: Client, ids: readonly string[]): Promise<void> {
  await vi.waitFor(
    () => expect(client.online.at(-1)).toEqual({ count: ids.length, of: [...ids].sort() }),
    soon,
  );
}

describe("who is connected, over two servers", () => {
  test("everybody sees everybody, whoever comes later is told at once, and whoever leaves is gone", async () => {
    const { here, there } = await bothHere();
    const late = await Client.as(realtime.url, await room.join("Lena"));
    const answer = await late.join(room.decisionId);
    expect(answer).toMatchObject({
      ok: true,
      value: { online: { of: expect.arrayContaining([fay, ben]) as unknown } },
    });
    there.line.disconnect();
    const lena = answer.ok ? answer.value.viewer.participantId! : "";
    await expectOnline(here, [fay, lena]);
    late.line.disconnect();
    await expectOnline(here, [fay]);
  });

  test("somebody connected to both is there until both connections end", async () => {
    const { here, there } = await bothHere();
    const phone = await Client.as(realtime.url, benUser);
    await phone.follow(room.decisionId);
    there.line.disconnect();
    await vi.waitFor(async () => {
      const rows = await realtime.database.prisma.presence.count({ where: { decisionId: room.decisionId } });
      expect(rows).toBe(1);
    }, soon);
    expect(here.online.at(-1)?.of).toEqual([fay, ben].sort());
    phone.line.disconnect();
    await expectOnline(here, [fay]);
  });

  test("people of a server that was killed are gone within seconds", async () => {
    const doomed = await spawnServer(file, realtime.database.url);
    const { here } = await bothHere(doomed);
    await doomed.kill();
    await expectOnline(here, [fay]);
  });

  test("rows that a crash of PostgreSQL took away are written again", async () => {
    const { here, there } = await bothHere();
    await realtime.database.pool.query(`TRUNCATE "Server", "Presence"`);
    await expectOnline(here, [fay]);
    await expectOnline(here, [fay, ben]);
    await expectOnline(there, [fay, ben]);
  });
});
