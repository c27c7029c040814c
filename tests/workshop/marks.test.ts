import { describe, expect, test } from "vitest";
import { ratingMarks, othersByRating } from "@/app/decisions/[decisionId]/_components/matrix/rating-marks";
import { mostShare, shareMarks } from "@/app/decisions/[decisionId]/_components/matrix/share-marks";
import { firstAndNow, leadOf, movedOf } from "@/app/decisions/[decisionId]/_components/matrix/standing";
import { finishedIn } from "@/app/decisions/[decisionId]/_components/room/finished-in";
import { roomOf } from "@/app/decisions/[decisionId]/_components/room/room";
import { mineOf } from "@/lib/decision/mine";
import { viewOf } from "@/lib/decision/view";
import { worldAfter } from "../support/given";
import type { Said } from "../support/given";
import { finish, open, openRound, join, rate, rateAll, reveal, weigh } from "../support/given-matrix";
import { voterIdOf } from "../support/given-world";

function roomFor(participantId: string, ...history: readonly Said[]) {
  const { state, directory } = worldAfter(...history);
  const view = viewOf(state, directory, { participantId, workspaceRole: null, link: null });
  if (view === null) throw new Error("nothing to see");
  return roomOf({
    view,
    mine: mineOf(state, voterIdOf(participantId)),
    waiting: 0,
    waitingVotes: 0,
    unsaved: new Set(),
    held: null,
    savedAt: null,
    connection: "online",
    figures: null,
    online: { count: 0, of: [] },
    gone: false,
    refused: [],
  });
}

const weighed = (names: "shown" | "hidden"): Said[] => [
  open({}, names),
  join("bob"),
  openRound("w", "weights"),
  weigh("ann", "w", { speed: 3, ease: 1 }),
  weigh("bob", "w", { speed: 1, ease: 1 }),
  finish("ann", "w"),
];
const rated = (names: "shown" | "hidden"): Said[] => [
  ...weighed(names),
  reveal("w"),
  openRound("r", "ratings"),
  ...rateAll("ann", "r", [5, 2, 3, "abstain"]),
  ...rateAll("bob", "r", [3, 2, 3, 4]),
  reveal("r"),
];

describe("the marks of a criterion", () => {
  test("V1 are missing while sealed", () => {
    expect(shareMarks(roomFor("ann", ...weighed("shown")), "speed")).toEqual({
      merged: null,
      first: null,
      mine: null,
      others: [],
      bands: null,
    });
  });

  test("carry names where the decision shows them", () => {
    const marks = shareMarks(roomFor("ann", ...rated("shown")), "speed");
    expect(marks).toMatchObject({ merged: 0.625, mine: 0.75, others: [{ share: 0.5, name: "Name of bob" }] });
  });

  test("carry none where it hides them; one's own is not drawn twice", () => {
    const marks = shareMarks(roomFor("ann", ...rated("hidden")), "speed");
    expect(marks.others).toEqual([{ share: 0.5, name: null }]);
  });

  test("end at the next five per cent above the heaviest", () => {
    expect(mostShare(roomFor("ann", ...rated("shown")), ["speed", "ease"])).toBe(0.75);
  });
});

describe("the marks of a cell", () => {
  test("name everybody else per rating", () => {
    const marks = ratingMarks(roomFor("ann", ...rated("shown")), "speed", "django");
    expect(marks?.mine).toBe(5);
    expect(marks && othersByRating(marks, "ann", 1)).toEqual([[], [], ["Name of bob"], [], []]);
  });

  test("name nobody where names are hidden", () => {
    const marks = ratingMarks(roomFor("ann", ...rated("hidden")), "speed", "django");
    expect(marks?.named).toBeNull();
    expect(marks && othersByRating(marks, "ann", 1)).toBeUndefined();
  });
});

test("first judgements stand beside those of now, with what moved", () => {
  const moved: Said[] = [...rated("shown"), rate("bob", "r", ["speed", "django"], 5, 13, "revealed")];
  const { view } = roomFor("ann", ...moved);
  expect(movedOf(view.tally)).toBe(1);
  expect(firstAndNow(view.tally, (id) => id)).toBe(
    "first: django 65.6, flask 43.8 · now django 81.3, flask 43.8 · 1 vote moved",
  );
  expect(leadOf(view.tally)).toBeCloseTo(37.5);
});

test("one's own finish counts before the room hears of it", () => {
  const room = roomFor("ann", ...weighed("shown"));
  const round = room.decision.rounds[0]!;
  expect(finishedIn({ ...room, view: { ...room.view, progress: {} } }, round)).toEqual(new Set(["ann"]));
  expect(finishedIn({ ...room, mine: { seq: 0, ballots: {} } }, round)).toEqual(new Set());
});
