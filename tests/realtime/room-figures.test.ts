import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { cellKey } from "@/lib/decision/model";
import type { Member } from "@/lib/realtime/member";
import type { RealtimeSocket } from "@/lib/realtime/realtime-socket";
import { RoomFigures } from "@/lib/realtime/room-figures";
import { worldAfter, worldFrom } from "../support/given";
import { finish, join, open, openRound, rate, rateAll, reveal, weigh } from "../support/given-matrix";
import { voterIdOf } from "../support/given-world";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance", "setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

const revealed = worldAfter(
  open({}, "hidden"),
  join("bob"),
  openRound("w", "weights"),
  openRound("r", "ratings"),
  ...["ann", "bob"].flatMap((by) => [
    weigh(by, "w", { speed: 6, ease: 2 }),
    ...rateAll(by, "r", [5, 1, 3, 5]),
    finish(by, "w"),
    finish(by, "r"),
  ]),
  reveal("w"),
  reveal("r"),
);

const bob: Member = {
  // Nothing is sent in this test: there are no figures yet when it ends.
  socket: {} as RealtimeSocket,
  access: { userId: "bob", link: null },
  linkToken: null,
  viewer: { participantId: "bob", workspaceRole: null, link: null },
  voterId: null,
  told: null,
  stale: false,
  audience: null,
};

function anotherRating({ state }: typeof revealed, value: number) {
  const vote = state.rounds[1]?.ballots[voterIdOf("ann")]?.ratings[cellKey("speed", "django")];
  return rate("ann", "r", ["speed", "django"], value, vote?.seq ?? null, "revealed");
}

test.each([
  { took: 50, asked: 12 },
  { took: 200, asked: 6 },
  { took: 1500, asked: 1 },
])(
  "V12 while votes move, figures that take $took ms are asked for once a second, or a tenth of the time",
  async ({ took, asked }) => {
    let questions = 0;
    const figuresOf = async () => {
      questions += 1;
      await new Promise((resolve) => setTimeout(resolve, took));
      return null;
    };
    const figures = new RoomFigures({ figuresOf });
    let world = revealed;
    for (let second = 0; second < 12; second += 1) {
      world = worldFrom(world, anotherRating(world, 1 + (second % 5)));
      figures.tick({ shown: world.state, directory: world.directory }, [bob]);
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(questions).toBe(asked);
  },
);

test("V12 when nobody votes any more, the figures of the last vote do not wait as long", async () => {
  const askedAt: number[] = [];
  const figuresOf = async () => {
    askedAt.push(performance.now());
    await new Promise((resolve) => setTimeout(resolve, 900));
    return null;
  };
  const figures = new RoomFigures({ figuresOf });
  const began = performance.now();
  const moved = worldFrom(revealed, anotherRating(revealed, 2));
  for (let second = 0; second < 12; second += 1) {
    const world = second === 0 ? revealed : moved;
    figures.tick({ shown: world.state, directory: world.directory }, [bob]);
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(askedAt.map((at) => at - began)).toEqual([0, 3000]);
});

test("V12 figures that could not be computed are asked for again, though nobody votes meanwhile", async () => {
  let questions = 0;
  const figuresOf = () => {
    questions += 1;
    return questions === 1 ? Promise.reject(new Error("The thread has ended.")) : Promise.resolve(null);
  };
  const figures = new RoomFigures({ figuresOf });
  for (let second = 0; second < 4; second += 1) {
    figures.tick({ shown: revealed.state, directory: revealed.directory }, [bob]);
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(questions).toBe(2);
});
