import { afterAll, beforeAll, expect, it } from "vitest";
import { ballotTypes } from "@/lib/decision/event";
import { freshDatabase } from "../../support/database";
import type { FreshDatabase } from "../../support/database";
import { newUser, Room } from "../../support/room";

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

it("what happened since a number is told whole, and however many voted, no vote is read for it", async () => {
  const room = await Room.open(database);
  const { seq: after } = await room.state();
  const roundId = await room.openRound("weights");
  for (const name of ["Ann", "Ben", "Cleo"]) await room.weigh(await room.join(name), roundId, [1, 2, 3]);
  const { seq: to } = await room.state();
  // The log is never changed; here it is, so that whoever reads a vote is stopped at the door.
  await database.pool.query(`ALTER TABLE "Event" DISABLE TRIGGER USER`);
  const votes = { decisionId: room.decisionId, type: { in: [...ballotTypes] } };
  expect(await database.prisma.event.updateMany({ where: votes, data: { payload: {} } })).toEqual({
    count: 3,
  });
  const access = { userId: room.facilitator, link: null };
  const since = await database.decisions.eventsSince(room.decisionId, after, access);
  expect(since?.frame).toMatchObject({ from: after + 1, to });
  expect(since?.frame.events.map(({ event }) => event.type)).toEqual([
    "RoundOpened",
    "ParticipantJoined",
    "ParticipantJoined",
    "ParticipantJoined",
  ]);
  const nothing = await database.decisions.eventsSince(room.decisionId, to, access);
  expect(nothing?.frame).toMatchObject({ from: to + 1, to, events: [] });
  const beyond = await database.decisions.eventsSince(room.decisionId, to + 5, access);
  expect(beyond?.frame).toMatchObject({ from: to + 1, to, events: [] });
  const stranger = { userId: await newUser(database, "Sam"), link: null };
  expect(await database.decisions.eventsSince(room.decisionId, after, stranger)).toBeNull();
});
