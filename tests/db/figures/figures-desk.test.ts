import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { afterEach, beforeAll, expect, test } from "vitest";
import { FiguresDesk } from "@/lib/db/figures/figures-desk";
import type { FromThread, ToThread } from "@/lib/db/figures/thread-messages";
import { roomFigures } from "@/lib/decision/figures/room-figures";
import type { Decision, Round } from "@/lib/decision/model";
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

test.skipIf(process.platform !== "linux")(
  "V12 the thread gives way to the event loop (asked of Linux, where a thread can)",
  async () => {
    await desk.figuresOf(state, directory);
    // After the name in brackets: state, and then nice as the seventeenth.
    const nice = readdirSync("/proc/self/task").map((thread) => {
      const stat = readFileSync(`/proc/self/task/${thread}/stat`, "utf8");
      return { thread: Number(thread), nice: Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[16]) };
    });
    const { nice: own = NaN } = nice.find(({ thread }) => thread === process.pid) ?? {};
    expect(nice.filter((other) => other.nice > own)).toHaveLength(1);
  },
);

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

/** A decision of its own in which somebody's points are below zero, which no command could do. */
function unreadable(): Decision {
  const rounds = state.rounds.map((round): Round => {
    const [[voterId, ballot] = ["", null]] = Object.entries(round.ballots);
    if (ballot?.weights?.method !== "sliders") return round;
    const judgements = { ...ballot.weights.judgements, k0000: -1 };
    const weights = { ...ballot.weights, judgements };
    return { ...round, ballots: { ...round.ballots, [voterId]: { ...ballot, weights } } };
  });
  return { ...state, id: "unreadable", rounds };
}

test("I3 a question that cannot be answered is refused by itself, and its refusal is not kept", async () => {
  const broken = unreadable();
  const [failed, answered] = await Promise.allSettled([
    desk.figuresOf(broken, directory),
    desk.figuresOf(state, directory),
  ]);
  expect(failed).toMatchObject({ status: "rejected", reason: { message: "Points cannot be negative" } });
  expect(answered).toMatchObject({ status: "fulfilled", value: roomFigures(state, directory) });

  const first = desk.figuresOf(broken, directory);
  await expect(first).rejects.toThrow("Points cannot be negative");
  expect(desk.figuresOf(broken, directory)).not.toBe(first);
  const mended = { ...broken, rounds: state.rounds };
  expect(await desk.figuresOf(mended, directory)).toEqual(roomFigures(mended, directory));
});

test("I3 what failed once is computed when the same votes are asked about again", async () => {
  const flag = join(projectRoot, ".data-test", `failed-${process.pid}`);
  const failsOnce = join(projectRoot, ".data-test", `once-${process.pid}.mjs`);
  rmSync(flag, { force: true });
  writeFileSync(
    failsOnce,
    `import { existsSync, writeFileSync } from "node:fs";
     if (!existsSync(${JSON.stringify(flag)})) { writeFileSync(${JSON.stringify(flag)}, ""); throw new Error("once"); }
     await import(${JSON.stringify(pathToFileURL(program).href)});`,
  );
  desk = new FiguresDesk(failsOnce);
  await expect(desk.wholeFiguresOf(state, directory)).rejects.toThrow("once");
  expect(await desk.wholeFiguresOf(state, directory)).toEqual(roomFigures(state, directory));
  desk = new FiguresDesk(program);
});

test("V12 a small room does not wait until the figures of a large one are done", async () => {
  const large = madeUpDecision(madeUpTeam({ voters: 200, criteria: 6, options: 5 }));
  const small = madeUpDecision(madeUpTeam({ voters: 5, criteria: 2, options: 2 }));
  const thread = new Worker(program);
  const answers: number[] = [];
  const done = new Promise<void>((resolve) =>
    thread.on("message", ({ number }: FromThread) => {
      if (answers.push(number) === 2) resolve();
    }),
  );
  for (const [index, { state: asked, directory: of }] of [large, small].entries()) {
    const decisionId = String(index);
    const { rounds, ...parts } = asked;
    const say = (message: ToThread) => thread.postMessage(message);
    for (const round of rounds) {
      say({ type: "ballots", decisionId, roundId: round.id, changed: round.ballots });
      say({ type: "round", decisionId, round: { ...round, ballots: {} } });
    }
    const roundIds = rounds.map(({ id }) => id);
    say({ type: "compute", decisionId, number: index, parts: { ...parts, voters: of.voters }, roundIds });
  }
  await done;
  await thread.terminate();
  expect(answers).toEqual([1, 0]);
});
