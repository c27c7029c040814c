import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { openDatabase } from "@/lib/db/client";
import type { Executed } from "@/lib/db/decisions/job";
import { log } from "@/lib/log/log";
import { freshDatabase } from "../../support/database";
import type { FreshDatabase } from "../../support/database";
import { newUser, Room } from "../../support/room";
import { toldTwice } from "../../support/told-twice";

/** Votes that wait while a batch is written are decided meanwhile, on what that batch made. */
const crowd = 100;
const turns = 6;

let database: FreshDatabase;
let room: Room;
let voters: string[];
let roundId: string;
beforeAll(async () => {
  database = await freshDatabase();
  room = await Room.open(database);
  const names = Array.from({ length: crowd }, (_unused, index) => `Voter ${index}`);
  voters = await Promise.all(names.map((name) => room.join(name)));
  roundId = await room.openRound("ratings", false);
});
afterEach(() => void vi.restoreAllMocks());
afterAll(() => database.drop());

type Server = Pick<FreshDatabase, "decisions">;

/** Each of them votes again and again on one cell, as soon as the vote before was answered. */
async function everybodyVotes(serverOf: (turn: number, place: number) => Server) {
  const [criterionId = "", optionId = ""] = [room.opening.criterionIds[0], room.opening.optionIds[0]];
  const { rounds } = await room.state();
  const { directory } = (await database.decisions.current(room.decisionId))!;
  const people = await database.prisma.person.findMany({ where: { decisionId: room.decisionId } });
  const answers: { commandId: string; answer: Executed }[] = [];
  const one = async (userId: string, place: number) => {
    const voterId = people.find((person) => person.userId === userId)!.voterId;
    expect(directory.voters[voterId]).toBeDefined();
    let replaces = rounds.at(-1)?.ballots[voterId]?.ratings[`${criterionId}:${optionId}`]?.seq ?? null;
    for (let turn = 0; turn < turns; turn += 1) {
      const commandId = randomUUID();
      const vote = { type: "CastRating", roundId, criterionId, optionId, value: 1 + (turn % 5) } as const;
      const command = { ...vote, replaces, seen: "revealed" } as const;
      const { decisions } = serverOf(turn, place);
      const answer = await decisions.execute(room.decisionId, { commandId, command }, { userId });
      answers.push({ commandId, answer });
      replaces = answer?.ok === true ? answer.seq : replaces;
    }
  };
  await Promise.all(voters.map(one));
  return answers;
}

/** Every answer says where its vote stands in the log, each stands there once, and rows tell the same. */
async function expectAllTrue(answers: Awaited<ReturnType<typeof everybodyVotes>>) {
  const { events, folded, rows } = await toldTwice(database.pool, room.decisionId);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_event, index) => index + 1));
  const places = new Map(events.map(({ commandId, seq }) => [commandId, seq]));
  expect(places.size).toBe(events.length);
  for (const { commandId, answer } of answers)
    expect(answer).toMatchObject({ ok: true, seq: places.get(commandId) });
  expect(rows).toEqual(folded);
  expect(await room.state()).toEqual(folded);
}

/** Questions about commands that were asked outside of any transaction. */
function asked() {
  const query = vi.spyOn(database.pool, "query");
  return () =>
    query.mock.calls.filter(([config]) => (config as { name?: string }).name === "events of commands").length;
}

test("L3 K1 votes decided ahead are in the log once each, without a gap, and rows tell the same", async () => {
  const looked = asked();
  const answers = await everybodyVotes(() => database);
  expect(answers).toHaveLength(crowd * turns);
  // Otherwise nothing was decided ahead, and this shows nothing.
  expect(looked()).toBeGreaterThan(turns);
  await expectAllTrue(answers);
});

test("L3 K1 what was decided ahead does not count once another server has written", async () => {
  const other = openDatabase(database.url);
  const complaints = vi.spyOn(log(), "error");
  const looked = asked();
  try {
    // One of them comes by the other server, and waits for the row in between.
    const answers = await everybodyVotes((_turn, place) => (place === 0 ? other : database));
    expect(looked()).toBeGreaterThan(0);
    expect(complaints).not.toHaveBeenCalled();
    await expectAllTrue(answers);
  } finally {
    await other.close();
  }
});

test("L4 a vote sent again while it is on its way is one vote", async () => {
  const [criterionId = "", optionId = ""] = [room.opening.criterionIds[1], room.opening.optionIds[0]];
  const vote = { type: "CastRating", roundId, criterionId, optionId, value: 2 } as const;
  const command = { ...vote, replaces: null, seen: "revealed" } as const;
  const complaints = vi.spyOn(log(), "error");
  const looked = asked();
  const commandIds = voters.map(() => randomUUID());
  const send = (userId: string, place: number) =>
    database.decisions.execute(room.decisionId, { commandId: commandIds[place]!, command }, { userId });
  // The first is on its way alone; the others wait, and half of them are decided while the other half is written.
  const first = voters.map(send);
  const again = voters.map(send);
  const answers = await Promise.all(first);
  const seqOf = (answer: Executed) => (answer?.ok === true ? answer.seq : answer);
  expect((await Promise.all(again)).map(seqOf)).toEqual(answers.map(seqOf));
  expect(looked()).toBeGreaterThan(0);
  expect(complaints).not.toHaveBeenCalled();
  await expectAllTrue(answers.map((answer, place) => ({ commandId: commandIds[place]!, answer })));
});

test("K1 what was decided on votes that the database refused is decided again", async () => {
  const [criterionId = "", optionId = ""] = [room.opening.criterionIds[2], room.opening.optionIds[0]];
  const commandIds = voters.map(() => randomUUID());
  const bad = 10;
  await database.pool.query(`CREATE FUNCTION refused() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN IF NEW."commandId" = '${commandIds[bad]}' THEN RAISE 'not this one'; END IF; RETURN NEW; END $$`);
  await database.pool.query(
    `CREATE TRIGGER refused BEFORE INSERT ON "Event" FOR EACH ROW EXECUTE FUNCTION refused()`,
  );
  const looked = asked();
  const settled = await Promise.allSettled(
    voters.map((userId, place) => {
      const vote = { type: "CastRating", roundId, criterionId, optionId, value: 3 } as const;
      const command = { ...vote, replaces: null, seen: "revealed" } as const;
      return database.decisions.execute(
        room.decisionId,
        { commandId: commandIds[place]!, command },
        { userId },
      );
    }),
  );
  await database.pool.query(`DROP TRIGGER refused ON "Event"`);
  expect(settled.flatMap(({ status }, place) => (status === "rejected" ? [place] : []))).toEqual([bad]);
  expect(looked()).toBeGreaterThan(0);
  await expectAllTrue(
    settled.flatMap((each, place) =>
      each.status === "fulfilled" ? [{ commandId: commandIds[place]!, answer: each.value }] : [],
    ),
  );
});

test("C8 votes alone are decided ahead: who joins in between is known to what follows", async () => {
  const comers = await Promise.all(
    Array.from({ length: 70 }, (_unused, index) => newUser(database, `Late ${index}`, "guest")),
  );
  const [criterionId = "", optionId = ""] = [room.opening.criterionIds[0], room.opening.optionIds[1]];
  const vote = { type: "CastRating", roundId, criterionId, optionId, value: 4, replaces: null } as const;
  // Nobody waits for an answer: the vote stands right behind the joining.
  const answers = await Promise.all(
    comers.flatMap((userId) => [
      room.join("Late", "votes", userId),
      room.must(userId, { ...vote, seen: "revealed" }),
    ]),
  );
  expect(answers).toHaveLength(140);
});
