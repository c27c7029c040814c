import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, expect, test } from "vitest";
import { FiguresDesk } from "@/lib/db/figures/figures-desk";
import { roomFigures } from "@/lib/decision/figures/room-figures";
import { bundle } from "@/lib/setup/bundle.mjs";
import { projectRoot } from "@/lib/setup/paths.mjs";
import { madeUpDecision, withOneVoteMoved } from "../../bench/methods/made-up-decision";
import { madeUpTeam } from "../../bench/methods/made-up-team";

const program = join(projectRoot, "dist", "figures.mjs");
let desk = new FiguresDesk(program);
beforeAll(() => bundle(projectRoot), 120_000);
afterEach(() => desk.close());

const { state, directory } = madeUpDecision(madeUpTeam({ voters: 60, criteria: 4, options: 3 }));

test("V12 F1 the thread computes what would be computed here, and after a vote what follows from it", async () => {
  const first = await desk.figuresOf(state, directory);
  expect(first).toEqual(roomFigures(state, directory));
  expect(first).toMatchObject({ voters: 60, own: { voters: expect.any(Number) as number } });

  const moved = withOneVoteMoved(state);
  const then = await desk.figuresOf(moved, directory);
  expect(then).toEqual(roomFigures(moved, directory));
  expect(then).not.toEqual(first);

  // Somebody withdrew everything.
  const [gone = ""] = Object.keys(directory.voters);
  const rounds = moved.rounds.map((round) => ({
    ...round,
    ballots: Object.fromEntries(Object.entries(round.ballots).filter(([voterId]) => voterId !== gone)),
  }));
  const fewer = { ...moved, rounds };
  expect(await desk.figuresOf(fewer, directory)).toEqual(roomFigures(fewer, directory));
});

test("V12 asked again about the same votes it computes nothing, whatever else has changed", async () => {
  const one = desk.figuresOf(state, directory);
  expect(desk.figuresOf({ ...state, seq: 9, question: "Another?" }, directory)).toBe(one);
  expect(desk.figuresOf(withOneVoteMoved(state), directory)).not.toBe(one);
});

test("V12 nothing is said of a decision that nobody has voted on", async () => {
  expect(await desk.figuresOf({ ...state, rounds: [] }, directory)).toBeNull();
});

test("V12 what leaves the server is cut, what names show anyway is not", async () => {
  const four = madeUpDecision(madeUpTeam({ voters: 4, criteria: 2, options: 3 }));
  const whole = await desk.wholeFiguresOf(four.state, four.directory);
  expect(whole).toEqual(roomFigures(four.state, four.directory));
  expect(whole?.own.voters).toBeGreaterThan(0);
  expect((await desk.figuresOf(four.state, four.directory))?.own.voters).toBe(0);
});

test("I3 a thread that fails refuses who waits, and the next question starts another", async () => {
  const broken = join(projectRoot, ".data-test", `thread-${process.pid}.mjs`);
  writeFileSync(broken, 'import "node:worker_threads"; throw new Error("no room");');
  desk = new FiguresDesk(broken);
  await expect(desk.figuresOf(state, directory)).rejects.toThrow("no room");
  await expect(desk.figuresOf(state, directory)).rejects.toThrow("no room");

  desk = new FiguresDesk(program);
  const early = await desk.figuresOf(state, directory);
  await desk.close();
  // What the first thread had been told is told to the second again.
  expect(await desk.figuresOf(withOneVoteMoved(state), directory)).toEqual(
    roomFigures(withOneVoteMoved(state), directory),
  );
  expect(early).not.toBeNull();
});
