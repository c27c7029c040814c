import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Database } from "@/lib/db/client";
import { openDatabase } from "@/lib/db/client";
import type { Moved } from "@/lib/db/decisions/doorbell";
import { freshDatabase } from "../../support/database";
import type { FreshDatabase } from "../../support/database";
import { Room } from "../../support/room";
import { soon } from "../../support/soon";

let database: FreshDatabase;
let other: Database;
beforeAll(async () => {
  database = await freshDatabase();
  other = openDatabase(database.url);
  await database.decisions.start();
  await other.decisions.start();
});
afterAll(async () => {
  await other.close();
  await database.drop();
});

it("another server hears that a decision moved, reads it, and sees the same", async () => {
  const room = await Room.open(database);
  const heard: Moved[] = [];
  const stop = other.decisions.onMoved((moved) => heard.push(moved));
  const { seq } = await room.must(room.facilitator, { type: "ChangeFrame", change: { tags: ["rail"] } });
  await vi.waitFor(
    () => expect(heard.some((moved) => moved.decisionId === room.decisionId && moved.seq === seq)).toBe(true),
    soon,
  );
  expect((await other.decisions.current(room.decisionId, seq))?.state).toEqual(await room.state());
  stop();
});

it("a lost ring costs a second: open decisions are compared with their rows", async () => {
  const room = await Room.open(database);
  const before = await room.state();
  const heard: Moved[] = [];
  const stop = other.decisions.onMoved((moved) => heard.push(moved));
  const unwatch = other.decisions.watch(room.decisionId, before.seq);
  // A writer that never rings: straight through a lane of a third process whose doorbell is cut.
  const silent = openDatabase(database.url);
  vi.spyOn(silent.pool, "query").mockRejectedValue(new Error("cut"));
  const command = { type: "ChangeFrame", change: { context: "moved" } } as const;
  const envelope = { commandId: randomUUID(), command };
  const executed = await silent.decisions.execute(room.decisionId, envelope, { userId: room.facilitator });
  const moved = executed?.ok === true ? executed.seq : -1;
  await vi.waitFor(() => expect(heard.map(({ seq }) => seq)).toContain(moved), soon);
  vi.restoreAllMocks();
  unwatch();
  stop();
  await silent.close();
});
