import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "@/lib/db/client";
import { freshDatabase } from "../../support/database";
import type { FreshDatabase } from "../../support/database";
import { newUser, Room } from "../../support/room";
import { toldTwice } from "../../support/told-twice";

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const bothBooks = (decisionId: string) => toldTwice(database.pool, decisionId);

describe("lanes", () => {
  it("L1 rows equal the folded log after a whole decision", async () => {
    const room = await Room.open(database);
    const [ann, bob] = [await room.join("Ann"), await room.join("Bob", "observes")];
    const weights = await room.openRound("weights");
    await room.weigh(ann, weights, [5, 3, 2]);
    await room.weigh(room.facilitator, weights, [1, 0, 9]);
    await room.must(ann, { type: "FinishBallot", roundId: weights });
    await room.must(room.facilitator, { type: "RevealRound", roundId: weights, confirmed: true });
    const ratings = await room.openRound("ratings");
    for (const [index, criterionId] of room.opening.criterionIds.entries())
      for (const optionId of room.opening.optionIds) {
        const value = index === 2 ? ("abstain" as const) : 3;
        await room.must(ann, {
          type: "CastRating",
          roundId: ratings,
          criterionId,
          optionId,
          value,
          replaces: null,
          seen: "sealed",
        });
      }
    await room.must(room.facilitator, { type: "RevealRound", roundId: ratings, confirmed: true });
    const [criterionId = ""] = room.opening.criterionIds;
    const [optionId = ""] = room.opening.optionIds;
    const { rounds } = await room.state();
    const own = Object.values(rounds[1]?.ballots ?? {})[0]?.ratings[`${criterionId}:${optionId}`];
    await room.must(ann, {
      type: "WithdrawRating",
      roundId: ratings,
      criterionId,
      optionId,
      replaces: own?.seq ?? null,
    });
    const commentId = randomUUID();
    await room.must(bob, {
      type: "PostComment",
      commentId,
      target: { kind: "cell", criterionId, optionId },
      parentId: null,
      body: "Why?",
    });
    await room.must(bob, { type: "EditComment", commentId, body: "Why so low?" });
    await room.must(room.facilitator, {
      type: "RecordOutcome",
      outcomeId: randomUUID(),
      kind: "postponed",
      optionIds: [],
      summary: "We wait.",
      reason: "Prices move.",
      differsBecause: null,
      counterArgument: "",
      dissent: "Ann would not wait.",
      postponedUntil: { date: "2027-01-31", condition: "" },
      reviewOn: "2027-02-01",
    });
    await room.must(room.facilitator, { type: "ReopenDecision", reason: "Prices moved." });
    const { events, folded, rows } = await bothBooks(room.decisionId);
    expect(rows).toEqual(folded);
    expect(folded).toEqual(await room.state());
    expect(events.map((event) => event.seq)).toEqual(events.map((_event, index) => index + 1));
  });

  it("D1 a hundred simultaneous submissions of one person leave one ballot, with one of the submitted values", async () => {
    const room = await Room.open(database);
    const other = openDatabase(database.url);
    const ann = await room.join("Ann");
    const roundId = await room.openRound("weights");
    const submitted = Array.from({ length: 100 }, (_unused, index) => {
      const points = [Math.floor(index / 10), index % 10, 10];
      const judgements = Object.fromEntries(room.opening.criterionIds.map((id, at) => [id, points[at] ?? 0]));
      const server = index % 2 === 0 ? database.decisions : other.decisions;
      const vote = { roundId, method: "sliders", judgements, replaces: null, seen: "sealed" } as const;
      const envelope = { commandId: randomUUID(), command: { type: "CastWeights", ...vote } as const };
      return { judgements, answer: server.execute(room.decisionId, envelope, { userId: ann }) };
    });
    const answers = await Promise.all(submitted.map(({ answer }) => answer));
    const winner = answers.findIndex((answer) => answer?.ok === true);
    for (const [index, answer] of answers.entries())
      if (index !== winner) expect(answer).toMatchObject({ ok: false, rejection: { code: "newer_vote" } });
    const ballots = await database.prisma.ballot.findMany({ where: { roundId } });
    expect(ballots.map(({ judgements }) => judgements)).toEqual([submitted[winner]?.judgements]);
    const { events, folded, rows } = await bothBooks(room.decisionId);
    expect(events.filter(({ event }) => event.type === "WeightsCast")).toHaveLength(1);
    expect(rows).toEqual(folded);
    await other.close();
  });

  it("D1 L3 a hundred simultaneous submissions over two servers leave one ballot each and no gap", async () => {
    const room = await Room.open(database);
    const other = openDatabase(database.url);
    const voters = [];
    for (let index = 0; index < 10; index += 1) voters.push(await room.join(`Voter ${index}`));
    const roundId = await room.openRound("weights");
    const judgements = Object.fromEntries(room.opening.criterionIds.map((id) => [id, 4]));
    const attempts = voters.flatMap((userId) =>
      Array.from({ length: 10 }, (_unused, index) => {
        const server = index % 2 === 0 ? database.decisions : other.decisions;
        const command = {
          type: "CastWeights",
          roundId,
          method: "sliders",
          judgements,
          replaces: null,
          seen: "sealed",
        } as const;
        return server.execute(room.decisionId, { commandId: randomUUID(), command }, { userId });
      }),
    );
    const answers = await Promise.all(attempts);
    expect(answers.filter((answer) => answer?.ok === true)).toHaveLength(10);
    const refused = answers.filter((answer) => answer?.ok === false);
    expect(refused).toHaveLength(90);
    expect(refused.every((answer) => answer?.ok === false && answer.rejection.code === "newer_vote")).toBe(
      true,
    );
    const { events, folded, rows } = await bothBooks(room.decisionId);
    expect(events.map((event) => event.seq)).toEqual(events.map((_event, index) => index + 1));
    expect(rows).toEqual(folded);
    expect(await other.decisions.current(room.decisionId)).toMatchObject({ state: folded });
    await other.close();
  });

  it("D8 L4 a command sent twice makes one event, and another actor's guess is refused", async () => {
    const room = await Room.open(database);
    const ann = await room.join("Ann");
    const roundId = await room.openRound("weights");
    const commandId = randomUUID();
    const [first, second] = await Promise.all([
      room.weigh(ann, roundId, [1, 2, 3], null, commandId),
      room.weigh(ann, roundId, [1, 2, 3], null, commandId),
    ]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    expect(await room.weigh(room.facilitator, roundId, [1, 2, 3], null, commandId)).toEqual({
      ok: false,
      rejection: { code: "command_id_taken" },
    });
    const cold = openDatabase(database.url);
    const command = { type: "FinishBallot", roundId } as const;
    const again = await cold.decisions.execute(room.decisionId, { commandId, command }, { userId: ann });
    expect(again).toMatchObject({ ok: true, seq: first?.ok === true ? first.seq : -1 });
    await cold.close();
  });

  it("a command that the database refuses does not fail its neighbours", async () => {
    const room = await Room.open(database);
    const poison = { type: "ChangeFrame", change: { context: "no\u0000way" } } as const;
    const good = { type: "ChangeFrame", change: { context: "New context" } } as const;
    const answers = await Promise.allSettled([
      room.send(room.facilitator, good),
      room.send(room.facilitator, poison),
      room.send(room.facilitator, { type: "ChangeFrame", change: { tags: ["travel"] } }),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    const { folded, rows } = await bothBooks(room.decisionId);
    expect(rows).toEqual(folded);
    expect(folded).toMatchObject({ context: "New context", tags: ["travel"] });
  });

  it("an opening that is refused leaves nothing, and opening twice opens once", async () => {
    const facilitator = await newUser(database, "Fay");
    const decisionId = randomUUID();
    const twin = randomUUID();
    const opening = {
      kind: "choice" as const,
      question: "?",
      context: "",
      options: [
        { id: randomUUID(), title: "A", definition: "" },
        { id: twin, title: "a ", definition: "" },
      ],
      criteria: [],
      evidence: [],
      conflicts: [],
    };
    const args = {
      decisionId,
      session: { userId: facilitator, admission: { kind: "person" as const, name: "Fay" } },
      workspaceId: null,
      expiresAt: null,
    };
    const command = { type: "OpenDecision", opening, names: "shown", participation: "votes" } as const;
    const refused = await database.decisions.open({
      ...args,
      envelope: { commandId: randomUUID(), command },
    });
    expect(refused).toMatchObject({ ok: false, rejection: { code: "title_taken" } });
    expect(await database.prisma.decision.count({ where: { id: decisionId } })).toBe(0);
    const good = { ...command, opening: { ...opening, options: opening.options.slice(0, 1) } };
    const envelope = { commandId: randomUUID(), command: good };
    const [first, second] = [
      await database.decisions.open({ ...args, envelope }),
      await database.decisions.open({ ...args, envelope }),
    ];
    expect(first).toMatchObject({ ok: true, seq: 1 });
    expect(second).toMatchObject({ ok: true, seq: 1 });
  });

  it("the log is append-only, and goes only with its decision", async () => {
    const room = await Room.open(database);
    await expect(
      database.pool.query(`UPDATE "Event" SET "type" = 'x' WHERE "decisionId" = $1`, [room.decisionId]),
    ).rejects.toThrow("append-only");
    await expect(
      database.pool.query(`DELETE FROM "Event" WHERE "decisionId" = $1`, [room.decisionId]),
    ).rejects.toThrow("append-only");
    await database.pool.query(`DELETE FROM "Decision" WHERE "id" = $1`, [room.decisionId]);
    expect(await database.prisma.event.count({ where: { decisionId: room.decisionId } })).toBe(0);
    expect(await database.decisions.current(room.decisionId)).toBeNull();
  });

  it("no event names a person or holds a text about people", async () => {
    const room = await Room.open(database);
    const ann = await room.join("Annegret-Canary");
    await room.must(ann, {
      type: "PostComment",
      commentId: randomUUID(),
      target: { kind: "decision" },
      parentId: null,
      body: "body-canary",
    });
    const roundId = await room.openRound("weights");
    await room.weigh(ann, roundId, [1, 2, 3]);
    const log = JSON.stringify((await bothBooks(room.decisionId)).events);
    expect(log).not.toContain("Annegret-Canary");
    expect(log).not.toContain("body-canary");
    expect(log).not.toContain(ann);
    const person = await database.prisma.person.findFirstOrThrow({
      where: { decisionId: room.decisionId, userId: ann },
    });
    const ballots = (await bothBooks(room.decisionId)).events.filter(
      ({ event }) => event.type === "WeightsCast",
    );
    expect(ballots).toHaveLength(1);
    expect(JSON.stringify(ballots)).toContain(person.voterId);
    expect(JSON.stringify(ballots)).not.toContain(person.participantId);
  });

  it("C2 I3 what is no id is no decision, and one decision has one spelling", async () => {
    const room = await Room.open(database);
    const access = { userId: room.facilitator, link: null };
    for (const id of ["", "not-an-id", "\u0000", room.decisionId.toUpperCase(), `${room.decisionId} `]) {
      expect(await database.decisions.read(id, access)).toBeNull();
      expect(await database.decisions.eventsSince(id, 0, access)).toBeNull();
      const envelope = { commandId: randomUUID(), command: { type: "MovePhase", phase: "weigh" } } as const;
      expect(await database.decisions.execute(id, envelope, { userId: room.facilitator })).toBeNull();
    }
    expect(await database.decisions.read(room.decisionId, access)).not.toBeNull();
  });
});
