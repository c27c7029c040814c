import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { Follower } from "@/lib/realtime/follower";
import { freshDatabase } from "../support/database";
import type { FreshDatabase } from "../support/database";
import { Room } from "../support/room";
import { soon } from "../support/soon";

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test("a decision that was deleted right after it moved is said to be gone once, and not asked for for ever", async () => {
  const room = await Room.open(database);
  const book = await database.decisions.current(room.decisionId);
  if (book === null) throw new Error("There is no such decision");
  let gone = 0;
  const follower = new Follower(database.decisions, book.state, book.directory, {
    prepare: () => Promise.resolve(),
    arrived: () => undefined,
    gone: () => void (gone += 1),
  });
  await database.prisma.decision.delete({ where: { id: room.decisionId } });
  follower.moved(book.state.seq + 1);
  await vi.waitFor(() => expect(gone).toBe(1), soon);
  await follower.look(() => true);
  expect(gone).toBe(1);
  follower.close();
});
