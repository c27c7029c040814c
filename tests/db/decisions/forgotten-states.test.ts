import { setImmediate as nextTurn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../../support/database";
import type { FreshDatabase } from "../../support/database";
import { Room } from "../../support/room";

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test("H2 however many votes came, what a decision was before them is forgotten", async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const room = await Room.open(database);
  const roundId = await room.openRound("ratings", false);
  const [criterionId = "", optionId = ""] = [room.opening.criterionIds[0], room.opening.optionIds[0]];
  const vote = { type: "CastRating", roundId, criterionId, optionId, seen: "revealed" } as const;
  const states: WeakRef<object>[] = [];
  let replaces: number | null = null;
  for (let times = 0; times < 60; times += 1) {
    const value = 1 + (times % 5);
    replaces = (await room.must(room.facilitator, { ...vote, value, replaces })).seq;
    states.push(new WeakRef(await room.state()));
  }
  for (let times = 0; times < 3; times += 1) {
    await nextTurn();
    collect();
  }
  expect(states.filter((state) => state.deref() !== undefined).length).toBeLessThan(10);
});
