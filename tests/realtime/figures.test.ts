import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { FiguresDesk } from "@/lib/db/figures/figures-desk";
import { personalScores } from "@/lib/decision/figures/personal-scores";
import { roomFigures } from "@/lib/decision/figures/room-figures";
import { wholeTeam } from "@/lib/decision/figures/team-matrix";
import { figuresSchema } from "@/lib/decision/schema/figures";
import { cellKey } from "@/lib/decision/model";
import type { RatingValue } from "@/lib/decision/model";
import { bundle } from "@/lib/setup/bundle.mjs";
import { projectRoot } from "@/lib/setup/paths.mjs";
import { freshDatabase } from "../support/database";
import { Room } from "../support/room";
import { soon } from "../support/soon";
import { Client } from "./support/client";
import { useRealtime } from "./support/use-realtime";

const desk = new FiguresDesk(join(projectRoot, "dist", "figures.mjs"));
const realtime = useRealtime({}, {}, async (options) =>
  Object.assign(await freshDatabase(options), { figures: desk }),
);
beforeAll(() => bundle(projectRoot), 120_000);
afterAll(() => desk.close());

/** Sums are prime: a share that shows up somewhere can be told from any other number. */
const points = [
  [7, 9, 3],
  [10, 6, 1],
  [3, 10, 4],
  [6, 8, 9],
  [8, 10, 1],
  [2, 9, 2],
  [9, 1, 7],
];
const ratings: RatingValue[][] = [
  [5, 2, 4, 3, 1, 4],
  [2, 5, 4, 1, 3, 5],
  [4, 1, 5, 2, 2, 3],
  [1, 5, 3, 4, 5, 2],
  [5, 3, 2, 4, 1, 1],
  [3, 4, 1, 5, 2, 2],
  [2, 2, 5, 5, 4, 1],
];

async function cast(room: Room, userId: string, rounds: { weights: string; ratings: string }, own: number) {
  expect((await room.weigh(userId, rounds.weights, points[own]!))?.ok).toBe(true);
  const cells = room.opening.criterionIds.flatMap((criterionId) =>
    room.opening.optionIds.map((optionId) => ({ criterionId, optionId })),
  );
  for (const [at, cell] of cells.entries()) {
    const value = ratings[own]![at]!;
    const vote = { type: "CastRating", roundId: rounds.ratings, ...cell, value, replaces: null } as const;
    await room.must(userId, { ...vote, seen: "sealed" });
  }
  for (const roundId of Object.values(rounds)) await room.must(userId, { type: "FinishBallot", roundId });
}

/** A room of seven in which everybody has voted under seal. */
async function sealedRoom(names: "shown" | "hidden") {
  const room = await Room.open(realtime.database);
  await room.must(room.facilitator, { type: "ChangeFrame", change: { names } });
  const people = [room.facilitator];
  for (const name of ["Ben", "Cleo", "Dan", "Eve", "Flo", "Gus"]) people.push(await room.join(name));
  const rounds = { weights: await room.openRound("weights"), ratings: await room.openRound("ratings") };
  const listener = await Client.as(realtime.url, people[1]!);
  await listener.follow(room.decisionId);
  for (const [own, userId] of people.entries()) await cast(room, userId, rounds, own);
  await vi.waitFor(() => expect(listener.view?.progress[rounds.ratings]?.count).toBe(7), soon);
  return { room, people, rounds, listener };
}

async function reveal({ room, rounds }: { room: Room; rounds: { weights: string; ratings: string } }) {
  for (const roundId of [rounds.weights, rounds.ratings])
    await room.must(room.facilitator, { type: "RevealRound", roundId, confirmed: false });
}

/** Every number and every list in something. */
function* within(value: unknown): Generator<number | readonly unknown[]> {
  if (typeof value === "number") yield value;
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) yield value;
  for (const part of Object.values(value)) yield* within(part);
}

test("V12 L7 figures come after the reveal and not before, hold nothing of one voter, and wait for who joined late", async () => {
  const sealed = await sealedRoom("hidden");
  const { room, people, rounds, listener } = sealed;
  expect(listener.raw.join()).not.toContain("decision:figures");

  await reveal(sealed);
  await vi.waitFor(() => expect(listener.figures).not.toEqual([]), soon);
  const book = (await realtime.database.decisions.current(room.decisionId))!;
  await vi.waitFor(
    () => expect(listener.figures.at(-1)?.figures).toEqual(roomFigures(book.state, book.directory)),
    soon,
  );
  const { figures } = listener.figures.at(-1)!;
  expect(figuresSchema.parse(figures)).toMatchObject({ voters: 7, own: { voters: 7 } });

  // Nothing is by voter: no list has an entry for each, no number is somebody's share or score, no id is there.
  const team = wholeTeam(book.state, book.directory)!;
  const own = [...team.votes.weights, ...personalScores(team).map(({ scores }) => scores)].flatMap(
    (row) => row ?? [],
  );
  expect(own).toHaveLength(7 * 5);
  for (const part of within(figures)) {
    if (typeof part === "object") expect(part).not.toHaveLength(7);
    else expect(own.filter((one) => one !== null && Math.abs(one - part) < 1e-6)).toEqual([]);
  }
  const text = JSON.stringify(figures);
  for (const [voterId, participantId] of Object.entries(book.directory.voters))
    for (const id of [voterId, participantId]) expect(text).not.toContain(id);

  // Somebody who comes late votes first.
  const late = await Client.as(realtime.url, await room.join("Hal"));
  const view = await late.follow(room.decisionId);
  expect(view.withheld).toEqual(["ratings"]);
  const heard = listener.figures.length;
  const [criterionId = ""] = room.opening.criterionIds;
  const [optionId = ""] = room.opening.optionIds;
  const before = listener.mines.at(-1)?.ballots[rounds.ratings]?.ratings[cellKey(criterionId, optionId)];
  const rating = { type: "CastRating", roundId: rounds.ratings, criterionId, optionId, value: 4 } as const;
  await listener.must(room.decisionId, { ...rating, replaces: before?.seq ?? null, seen: "revealed" });
  await vi.waitFor(() => expect(listener.figures.length).toBeGreaterThan(heard), soon);
  expect(late.raw.join()).not.toContain("decision:figures");
  for (const criterion of room.opening.criterionIds)
    for (const option of room.opening.optionIds)
      await late.must(room.decisionId, {
        ...rating,
        criterionId: criterion,
        optionId: option,
        replaces: null,
        seen: "revealed",
      });
  await late.must(room.decisionId, { type: "FinishBallot", roundId: rounds.ratings });
  await vi.waitFor(() => expect(late.figures.at(-1)?.figures.voters).toBe(8), soon);

  // A round that is sealed again moves nothing, whatever is voted in it.
  await vi.waitFor(() => expect(listener.figures.at(-1)).toEqual(late.figures.at(-1)), soon);
  const last = listener.figures.length;
  const again = await room.openRound("weights");
  expect((await room.weigh(people[1]!, again, [1, 0, 0]))?.ok).toBe(true);
  await room.must(people[1]!, { type: "FinishBallot", roundId: again });
  await vi.waitFor(() => expect(listener.view?.progress[again]?.count).toBe(1), soon);
  expect(listener.figures).toHaveLength(last);
});

test("V12 where ballots are shown everybody computes for themselves, and nothing is sent", async () => {
  const sealed = await sealedRoom("shown");
  await reveal(sealed);
  const { listener, room } = sealed;
  await vi.waitFor(() => expect(listener.view?.tally.scores).toHaveLength(2), soon);
  // Another room's figures come a tick later: by then this one's would have come too.
  const hidden = await sealedRoom("hidden");
  await reveal(hidden);
  await vi.waitFor(() => expect(hidden.listener.figures).not.toEqual([]), soon);
  expect(Object.keys(listener.view?.ballots ?? {})).toHaveLength(2);
  expect((await room.state()).names).toBe("shown");
  expect(listener.raw.join()).not.toContain("decision:figures");
});
