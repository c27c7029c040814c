import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { Presence } from "@/lib/db/presence/presence";
import type { Member } from "@/lib/realtime/member";
import type { RealtimeSocket } from "@/lib/realtime/realtime-socket";
import { Room as OpenRoom } from "@/lib/realtime/room";
import { freshDatabase } from "../support/database";
import type { FreshDatabase } from "../support/database";
import { Room } from "../support/room";
import { soon } from "../support/soon";

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test("I3 whoever could not be told everything afresh is told at the next tick", async () => {
  const { decisionId, facilitator } = await Room.open(database);
  const book = await database.decisions.current(decisionId);
  const access = { userId: facilitator, link: null };
  const found = await database.decisions.viewerOf(decisionId, access);
  if (book === null || found === null) throw new Error("There is no such decision");
  const { state, directory } = book;
  const room = new OpenRoom(database.decisions, new Presence(database.pool), undefined, state, directory);
  const said: string[] = [];
  let breaks = true;
  const write = (text: string) => {
    if (breaks) throw new Error("This connection is broken.");
    said.push(String((JSON.parse(text.slice(1)) as unknown[])[0]));
  };
  const emit = (event: string) => said.push(event);
  const member: Member = {
    socket: { id: "one", conn: { write }, emit } as unknown as RealtimeSocket,
    access,
    linkToken: null,
    ...found,
    told: null,
    stale: true,
    audience: null,
  };
  room.add(member);
  await room.lookAgain(() => false);
  await vi.waitFor(() => expect(member.stale).toBe(true), soon);
  breaks = false;
  room.tick();
  await vi.waitFor(() => expect(said).toContain("decision:viewer"), soon);
  expect(said.filter((event) => event !== "presence:changed")).toEqual([
    "decision:snapshot",
    "decision:viewer",
  ]);
  room.close();
});
