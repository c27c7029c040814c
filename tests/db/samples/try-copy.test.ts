import { afterAll, beforeAll, expect, it } from "vitest";
import { createTryCopy, tryLifetime } from "@/lib/db/samples/try-copy";
import { sweepExpired } from "@/lib/db/samples/sweep-expired";
import { setRuntime } from "@/lib/db/runtime";
import { askedCells, weighedCriteria } from "@/lib/decision/asked";
import type { Decision } from "@/lib/decision/model";
import { isSplit } from "@/lib/methods/is-split";
import { freshDatabase } from "../../support/database";
import type { FreshDatabase } from "../../support/database";
import { newUser, Room } from "../../support/room";

let database: FreshDatabase;
let visitor: string;
let decisionId: string;

beforeAll(async () => {
  database = await freshDatabase();
  setRuntime(database);
  visitor = await newUser(database, "Visitor", "guest");
  decisionId = (await createTryCopy({ userId: visitor, name: "Visitor" })).decisionId;
});
afterAll(async () => {
  setRuntime(undefined);
  await database.drop();
});

const read = (userId: string) => database.decisions.read(decisionId, { userId, link: null });
const send = (command: Parameters<Room["send"]>[1]) =>
  database.decisions.execute(decisionId, { commandId: crypto.randomUUID(), command }, { userId: visitor });

function roundOf(decision: Decision, focus: "weights" | "ratings") {
  const round = decision.rounds.find((each) => each.focus === focus);
  if (round === undefined) throw new Error(`There is no round of ${focus}`);
  return round;
}

it("a copy is private, led by its visitor, and has seven criteria and six marked colleagues", async () => {
  const own = await read(visitor);
  const stranger = await newUser(database, "Stranger");
  expect(await read(stranger)).toBeNull();
  const { decision, names } = own?.view ?? {};
  if (decision === undefined) throw new Error("The visitor cannot read their copy");
  expect(decision.phase).toBe("weigh");
  expect(decision.names).toBe("shown");
  expect(weighedCriteria(decision)).toHaveLength(7);
  expect(Object.values(decision.evidence).length).toBeGreaterThan(20);
  const people = Object.values(decision.participants);
  expect(people.filter((person) => person.sample)).toHaveLength(6);
  expect(people.filter((person) => person.facilitator && !person.sample)).toHaveLength(1);
  for (const person of people.filter((each) => each.sample))
    expect(names?.[person.id]).toMatch(/\(sample\)$/);
});

it("V the colleagues' weights are in and finished, and nothing of them leaves before the reveal", async () => {
  const own = await read(visitor);
  const { decision, progress, tally } = own?.view ?? {};
  if (decision === undefined) throw new Error("The visitor cannot read their copy");
  const weights = roundOf(decision, "weights");
  expect(weights.status).toBe("sealed");
  expect(progress?.[weights.id]?.count).toBe(6);
  expect(tally?.weights).toBeNull();
  expect(own?.mine.ballots[weights.id]).toBeUndefined();
});

it("one weighs, reveals, moves a slider and sees the ranking turn", async () => {
  const before = (await read(visitor))?.view;
  if (before === undefined) throw new Error("The visitor cannot read their copy");
  const { decision } = before;
  const roundId = roundOf(decision, "weights").id;
  const even = Object.fromEntries(weighedCriteria(decision).map(({ id }) => [id, 5]));
  const cast = { type: "CastWeights", roundId, method: "sliders" } as const;
  const first = await send({ ...cast, judgements: even, replaces: null, seen: "sealed" });
  await send({ type: "FinishBallot", roundId });
  const revealed = await send({ type: "RevealRound", roundId, confirmed: false });
  expect(revealed).toMatchObject({ ok: true });
  const [django, flask] = decision.options.map((option) => option.id);
  const scores = async () => {
    const found = (await read(visitor))?.view.tally.scores;
    if (!found) throw new Error("There are no scores");
    const of = (id: string | undefined) => found.find((score) => score.optionId === id)?.score ?? NaN;
    return { django: of(django), flask: of(flask) };
  };
  const atFirst = await scores();
  expect(atFirst.flask).toBeGreaterThan(atFirst.django);
  const builtIn = weighedCriteria(decision)[0]?.id ?? "";
  const moved = await send({
    ...cast,
    judgements: { ...even, [builtIn]: 10 },
    replaces: first?.ok === true ? first.seq : null,
    seen: "revealed",
  });
  expect(moved).toMatchObject({ ok: true });
  const now = await scores();
  expect(now.django).toBeGreaterThan(now.flask);
});

it("the colleagues disagree: at least one cell is split", async () => {
  const book = await database.decisions.current(decisionId);
  if (book === null) throw new Error("The copy is gone");
  const { state } = book;
  const ballots = Object.values(roundOf(state, "ratings").ballots);
  const split = askedCells(state).filter((key) => {
    const counts = [1, 2, 3, 4, 5].map(
      (step) => ballots.filter((ballot) => ballot.ratings[key]?.value === step).length,
    );
    return isSplit(counts);
  });
  expect(split.length).toBeGreaterThanOrEqual(1);
});

it("expires after a day, and the sweep removes it with everything it holds, and nothing else", async () => {
  const kept = await Room.open(database);
  const { expiresAt } = await database.prisma.decision.findUniqueOrThrow({ where: { id: decisionId } });
  const left = (expiresAt?.getTime() ?? 0) - Date.now();
  expect(left).toBeGreaterThan(tryLifetime - 600_000);
  expect(left).toBeLessThanOrEqual(tryLifetime);
  expect(await sweepExpired()).toBe(0);
  await database.prisma.decision.update({ where: { id: decisionId }, data: { expiresAt: new Date(0) } });
  expect(await sweepExpired()).toBe(1);
  expect(await read(visitor)).toBeNull();
  for (const table of ["Event", "Person", "Ballot", "Rating", "Evidence", "Text"]) {
    const { rows } = await database.pool.query(`SELECT 1 FROM "${table}" WHERE "decisionId" = $1`, [
      decisionId,
    ]);
    expect(rows).toEqual([]);
  }
  expect(await kept.state()).toMatchObject({ question: "Train or car?" });
});
