import { beforeAll, expect, test, vi } from "vitest";
import type { Fault } from "@/lib/db/decisions/fault";
import { Room } from "../support/room";
import { soon } from "../support/soon";
import { Client } from "./support/client";
import { useRealtime } from "./support/use-realtime";

let fault: Fault = () => {};
const realtime = useRealtime({}, { fault: (point, jobs) => fault(point, jobs) });

let room: Room;
beforeAll(async () => {
  room = await Room.open(realtime.database);
});

test("K3 a server that stops saves and answers what it took, takes nothing more, and says when to come back", async () => {
  const fay = await Client.as(realtime.url, room.facilitator);
  const ben = await Client.as(realtime.url, await room.join("Ben"));
  for (const client of [fay, ben]) await client.follow(room.decisionId);
  let goOn = () => {};
  let isHeld = false;
  fault = async (point) => {
    if (point !== "written" || isHeld) return;
    isHeld = true;
    await new Promise<void>((resolve) => (goOn = resolve));
  };
  const comment = (body: string) =>
    ben.send(room.decisionId, {
      type: "PostComment",
      commentId: crypto.randomUUID(),
      target: { kind: "decision" },
      parentId: null,
      body,
    });
  const taken = [comment("in the batch that runs"), comment("in the queue behind it")];
  await vi.waitFor(() => expect(isHeld).toBe(true), soon);

  const closing = realtime.close();
  await vi.waitFor(() => expect(ben.stopping).toEqual({ within: 500 }), soon);
  expect(await comment("too late")).toEqual({ ok: false, rejection: { code: "outage" } });
  await expect(Client.as(realtime.url, room.facilitator)).rejects.toThrow();
  expect(fay.disconnected).toBeNull();
  goOn();
  expect(await Promise.all(taken)).toMatchObject([{ ok: true }, { ok: true }]);
  await closing;
  for (const client of [fay, ben])
    await vi.waitFor(() => expect(client.disconnected).toBe("io server disconnect"), soon);
  const texts = Object.values((await realtime.database.decisions.current(room.decisionId))!.directory.texts);
  expect(texts.sort()).toEqual(["in the batch that runs", "in the queue behind it"]);
});
