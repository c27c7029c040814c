import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { standingOf } from "@/lib/db/access/standing";
import { takeOver } from "@/lib/db/access/take-over";
import { setRuntime } from "@/lib/db/runtime";
import type { FreshDatabase } from "../../support/database";
import { newUser, Room } from "../../support/room";
import { databaseInUse } from "./door";

let database: FreshDatabase;
beforeAll(async () => {
  database = await databaseInUse();
});
afterAll(async () => {
  setRuntime(undefined);
  await database.drop();
});

/** A decision of a workspace, and a member of it in this role whom the facilitator has removed. */
async function removedMember(role: "owner" | "facilitator" | "member") {
  const workspace = await database.prisma.workspace.create({ data: { name: "Team" } });
  const room = await Room.open(database, workspace.id);
  const userId = await newUser(database, "Olga");
  await database.prisma.membership.create({ data: { workspaceId: workspace.id, userId, role } });
  await room.join("Olga", "votes", userId);
  const participantId = (await standingOf(room.decisionId, userId))?.participantId ?? "";
  await room.must(room.facilitator, { type: "RemoveParticipant", participantId });
  return { room, userId };
}

test("P6 the owner of the workspace comes back as a facilitator after having been removed", async () => {
  const { room, userId } = await removedMember("owner");
  expect(await standingOf(room.decisionId, userId)).toMatchObject({ role: "outsider", ownsWorkspace: true });
  expect(await takeOver(room.decisionId, userId)).toBe(true);
  expect(await standingOf(room.decisionId, userId)).toMatchObject({ role: "facilitator", removed: false });
});

test("P6 also after the outcome, and then reopens the decision", async () => {
  const { room, userId } = await removedMember("owner");
  await room.must(room.facilitator, {
    type: "RecordOutcome",
    outcomeId: randomUUID(),
    kind: "none",
    optionIds: [],
    summary: "",
    reason: "Neither will do.",
    differsBecause: null,
    counterArgument: "",
    dissent: "",
    postponedUntil: null,
    reviewOn: null,
  });
  expect(await takeOver(room.decisionId, userId)).toBe(true);
  await room.must(userId, { type: "ReopenDecision", reason: "The owner was not asked." });
});

test("P6 nobody else does, removed or never there", async () => {
  for (const role of ["facilitator", "member"] as const) {
    const { room, userId } = await removedMember(role);
    expect(await takeOver(room.decisionId, userId)).toBe(false);
    expect((await standingOf(room.decisionId, userId))?.removed).toBe(true);
    expect(await takeOver(room.decisionId, await newUser(database, "Otto"))).toBe(false);
  }
  expect(await takeOver("no decision", await newUser(database, "Otto"))).toBe(false);
});
