import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listDecisions, listTags } from "@/lib/db/history/list-decisions";
import { searchDecisions } from "@/lib/db/history/search-decisions";
import { setRuntime } from "@/lib/db/runtime";
import { freshDatabase } from "../../support/database";
import type { FreshDatabase } from "../../support/database";
import { newUser, Room } from "../../support/room";

let database: FreshDatabase;
let workspaceId: string;
let owner: string;

beforeAll(async () => {
  database = await freshDatabase();
  setRuntime(database);
});
afterAll(async () => {
  setRuntime(undefined);
  await database.drop();
});
beforeEach(async () => {
  owner = await newUser(database, "Olga");
  workspaceId = (await database.prisma.workspace.create({ data: { name: "W" } })).id;
  await database.prisma.membership.create({ data: { workspaceId, userId: owner, role: "owner" } });
});

async function decided(room: Room, kind: "one" | "postponed" = "one") {
  await room.must(room.facilitator, {
    type: "RecordOutcome",
    outcomeId: randomUUID(),
    kind,
    optionIds: kind === "one" ? room.opening.optionIds.slice(0, 1) : [],
    summary: "We take the train.",
    reason: "Parking costs a fortune.",
    differsBecause: null,
    counterArgument: "The last mile is long.",
    dissent: "Bob would rather keep a lorry.",
    postponedUntil: kind === "one" ? null : { date: null, condition: "when prices settle" },
    reviewOn: null,
  });
}

describe("the history", () => {
  it("lists the workspace's decisions with status, outcome sentence and people, what moved last first", async () => {
    const first = await Room.open(database, workspaceId);
    await first.join("Ann");
    const second = await Room.open(database, workspaceId);
    await decided(first);
    const { entries, next } = await listDecisions({ userId: owner, workspaceId });
    expect(next).toBeNull();
    expect(entries.map((entry) => entry.id)).toEqual([first.decisionId, second.decisionId]);
    expect(entries[0]).toMatchObject({
      status: "decided",
      outcome: { summary: "We take the train.", kind: "one" },
      people: ["Fay", "Ann"],
      isOwn: true,
    });
    expect(entries[1]).toMatchObject({ status: "open", outcome: null });
  });

  it("pages without gaps or repeats, and filters by status and tag", async () => {
    const rooms = [];
    for (let index = 0; index < 5; index += 1) rooms.push(await Room.open(database, workspaceId));
    const [tagged, postponed] = rooms;
    await tagged?.must(tagged.facilitator, { type: "ChangeFrame", change: { tags: ["travel"] } });
    if (postponed !== undefined) await decided(postponed, "postponed");
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listDecisions({ userId: owner, workspaceId, limit: 2, cursor });
      seen.push(...page.entries.map((entry) => entry.id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
    const byTag = await listDecisions({ userId: owner, workspaceId, tag: "travel" });
    expect(byTag.entries.map((entry) => entry.id)).toEqual([tagged?.decisionId]);
    const byStatus = await listDecisions({ userId: owner, workspaceId, status: "postponed" });
    expect(byStatus.entries.map((entry) => entry.id)).toEqual([postponed?.decisionId]);
    expect(await listTags(owner, workspaceId)).toEqual(["travel"]);
  });

  it("C2 shows nothing of another workspace, and to a guest only what they joined", async () => {
    const room = await Room.open(database, workspaceId);
    await Room.open(database, workspaceId);
    const guest = await room.join("Gus");
    const stranger = await newUser(database, "Sue");
    expect((await listDecisions({ userId: stranger, workspaceId })).entries).toEqual([]);
    expect(await searchDecisions({ userId: stranger, workspaceId, words: "train" })).toEqual([]);
    expect((await listDecisions({ userId: guest, workspaceId })).entries.map(({ id }) => id)).toEqual([
      room.decisionId,
    ]);
    await room.must(room.facilitator, {
      type: "RemoveParticipant",
      participantId: Object.keys((await room.state()).participants)[1] ?? "",
    });
    expect((await listDecisions({ userId: guest, workspaceId: null })).entries).toEqual([]);
  });

  it("finds words in every place, says where, and never trips over odd input", async () => {
    const room = await Room.open(database, workspaceId);
    const bob = await room.join("Bob");
    const commentId = randomUUID();
    await room.must(bob, {
      type: "PostComment",
      commentId,
      target: { kind: "decision" },
      parentId: null,
      body: "What about **zeppelins**?",
    });
    await room.must(room.facilitator, { type: "ChangeFrame", change: { context: "Winter timetables" } });
    await decided(room);
    const places = async (words: string) =>
      (await searchDecisions({ userId: owner, workspaceId, words })).flatMap((hit) =>
        hit.snippets.map(({ place }) => place),
      );
    expect(await places("timetable")).toEqual(["question"]);
    expect(await places("comfort")).toEqual(["criterion"]);
    expect(await places("zeppelin")).toEqual(["comment"]);
    expect(await places("parking fortune")).toEqual(["rationale"]);
    expect(await places("lorry")).toEqual(["dissent"]);
    expect(await places("car -train")).toContain("option");
    const [hit] = await searchDecisions({ userId: owner, workspaceId, words: "zeppelin" });
    expect(hit?.snippets[0]?.parts.filter((part) => part.hit).map((part) => part.text)).toEqual([
      "zeppelins",
    ]);
    for (const odd of ["", "'", '"', "&|!()", ":*", "a".repeat(500), "\\", "-"])
      expect(await places(odd)).toEqual([]);
    await room.must(room.facilitator, { type: "HideComment", commentId });
    expect(await places("zeppelin")).toEqual([]);
  });

  it("I3 takes whatever an address may hold: NUL, and cursors that are none", async () => {
    const room = await Room.open(database, workspaceId);
    const who = { userId: owner, workspaceId };
    expect(await searchDecisions({ ...who, words: "tra\u0000in", tag: "\u0000" })).toEqual([]);
    expect((await listDecisions({ ...who, tag: "\u0000" })).entries).toEqual([]);
    const places = [
      "2020",
      `2020~${room.decisionId}`,
      `2020-01-01T00:00:00.000Z~${"-".repeat(36)}`,
      `2020-13-41T00:00:00.000Z~${room.decisionId}`,
    ];
    for (const cursor of places) expect((await listDecisions({ ...who, cursor })).entries).toHaveLength(1);
    expect(
      (await listDecisions({ ...who, cursor: `2020-02-30T00:00:00.000Z~${room.decisionId}` })).entries,
    ).toEqual([]);
  });

  it("D4 does not tell when somebody voted in a sealed round", async () => {
    const room = await Room.open(database, workspaceId);
    const moved = async () =>
      (await listDecisions({ userId: owner, workspaceId })).entries.map((entry) => entry.movedAt);
    const roundId = await room.openRound("weights");
    const opened = await moved();
    const cast = await room.weigh(room.facilitator, roundId, [1, 2, 3]);
    await room.must(room.facilitator, { type: "FinishBallot", roundId });
    expect(await moved()).toEqual(opened);
    await room.must(room.facilitator, { type: "RevealRound", roundId, confirmed: false });
    const revealed = await moved();
    expect(revealed).not.toEqual(opened);
    const seq = cast?.ok === true ? cast.seq : null;
    expect((await room.weigh(room.facilitator, roundId, [3, 2, 1], seq))?.ok).toBe(true);
    expect(await moved()).not.toEqual(revealed);
  });
});
