import { describe, expect, test } from "vitest";
import { applyFrame } from "@/lib/decision/apply-frame";
import { framesOf } from "@/lib/decision/frame";
import type { Frame } from "@/lib/decision/frame";
import { viewOf } from "@/lib/decision/view";
import type { View } from "@/lib/decision/view";
import type { Viewer } from "@/lib/decision/viewer";
import { worldAfter, worldFrom } from "../support/given";
import type { Said } from "../support/given";
import { finish, join, openRound, rate, reveal, team, weigh } from "../support/given-matrix";
import type { World } from "../support/given-world";

const nobody: Viewer = { participantId: null, workspaceRole: null, link: null };
const ann: Viewer = { ...nobody, participantId: "ann" };
const dan: Viewer = { ...nobody, participantId: "dan" };
const presenter: Viewer = { ...nobody, link: "presenter" };

type Stretch = { from: World; to: World };

function stretch(before: readonly Said[], then: readonly Said[]): Stretch {
  const from = worldAfter(...before);
  return { from, to: worldFrom(from, ...then) };
}

function frameFor({ from, to }: Stretch, viewer: Viewer, hasBefore = true): Frame {
  const span = { after: to.state, events: to.log.slice(from.log.length), directory: to.directory };
  const frame = framesOf({ ...span, before: hasBefore ? from.state : null })(viewer);
  if (frame === null) throw new Error("No frame");
  return frame;
}

function view(world: World, viewer: Viewer): View {
  const found = viewOf(world.state, world.directory, viewer);
  if (found === null) throw new Error("No view");
  return found;
}

/** L2 at one place: with the state before at hand, and without. */
function expectEnough(given: Stretch, viewer: Viewer): void {
  for (const hasBefore of [true, false])
    expect(applyFrame(view(given.from, viewer), frameFor(given, viewer, hasBefore))).toEqual(
      view(given.to, viewer),
    );
}

const sealed = [...team, openRound("w", "weights")];
const both = { speed: 1, ease: 1 };

describe("what a frame carries", () => {
  test("V11 votes never travel as events; while sealed only progress does", () => {
    const started = frameFor(stretch(sealed, [weigh("bob", "w", both)]), dan);
    expect(started).toEqual({ from: 5, to: 5, events: [] });
    const finished = frameFor(stretch(sealed, [weigh("bob", "w", both), finish("bob", "w")]), dan);
    expect(finished).toEqual({ from: 5, to: 6, events: [], progress: { w: { count: 1, of: ["bob"] } } });
  });

  test("V11 after the reveal votes travel merged, with the ballots that changed", () => {
    const before = [...sealed, weigh("bob", "w", both), weigh("ann", "w", both), reveal("w")];
    const moving = stretch(before, [weigh("bob", "w", { speed: 3, ease: 1 }, 5, "revealed")]);
    const frame = frameFor(moving, dan);
    expectEnough(moving, dan);
    expect(frame.events).toEqual([]);
    expect(frame.tally).toBeUndefined();
    expect(frame.tallyChange).toMatchObject({
      in: { weights: { in: { merged: { set: { speed: 0.625 } } } } },
    });
    expect(frame.ballots).toEqual({
      w: {
        whole: false,
        of: { bob: { method: "sliders", shares: { speed: 0.75, ease: 0.25 }, ratings: {}, late: null } },
      },
    });
    expect(frame.names).toBeUndefined();
  });

  test("V11 what moves no merged value sends none, and no ballot that did not change", () => {
    const before = [...sealed, weigh("bob", "w", both), reveal("w")];
    const phase: Said = ["ann", { type: "MovePhase", phase: "rate" }];
    expect(Object.keys(frameFor(stretch(before, [phase]), dan))).toEqual(["from", "to", "events"]);
    const mark: Said = [
      "ann",
      { type: "MarkMustHave", criterionId: "open", optionId: "flask", mark: "meets", reason: "" },
    ];
    expect(frameFor(stretch(before, [mark]), dan)).toEqual({
      ...{ from: 7, to: 7, events: [expect.anything()] },
      ...{ withheld: [], ballots: {} },
    });
    expect(Object.keys(frameFor(stretch(before, [mark]), dan).ballots ?? {})).toEqual([]);
  });

  test("L2 a frame that crosses a reveal carries everything the reveal shows", () => {
    const crossing = stretch(sealed, [weigh("bob", "w", both), finish("bob", "w"), reveal("w")]);
    const frame = frameFor(crossing, dan);
    expect(frame.events.map(({ event }) => event.type)).toEqual(["RoundRevealed"]);
    expect(frame.ballots?.w).toMatchObject({ whole: true, of: { bob: { late: null } } });
    expectEnough(crossing, dan);
    expectEnough(crossing, presenter);
  });

  test("V7 the presenter's frames have no comments, names, texts or ballots", () => {
    const comment: Said = [
      "bob",
      { type: "PostComment", commentId: "c", target: { kind: "decision" }, parentId: null, body: "Hm" },
    ];
    const talk = stretch(
      [...sealed, reveal("w")],
      [comment, join("eve"), weigh("bob", "w", both, null, "revealed")],
    );
    const frame = frameFor(talk, presenter);
    expect(frame.events.map(({ event }) => event.type)).toEqual(["ParticipantJoined"]);
    expect(Object.keys(frame).sort()).toEqual(["events", "from", "tallyChange", "to", "withheld"]);
    expectEnough(talk, presenter);
    expectEnough(talk, dan);
    expect(Object.values(frameFor(talk, dan).texts ?? {})).toEqual(["Hm"]);
    expect(frameFor(talk, dan).names).toEqual({ eve: "Name of eve" });
  });

  test("V4 who is outside, or was just removed, receives no frame", () => {
    const { from, to } = stretch(sealed, [["ann", { type: "RemoveParticipant", participantId: "bob" }]]);
    const frames = framesOf({
      before: from.state,
      after: to.state,
      events: to.log.slice(4),
      directory: to.directory,
    });
    expect(frames({ ...nobody, participantId: "bob" })).toBeNull();
    expect(frames(nobody)).toBeNull();
    expect(frames(ann)).not.toBeNull();
  });

  test("L2 viewers of one audience share one frame", () => {
    const { from, to } = stretch(sealed, [reveal("w")]);
    const frames = framesOf({
      before: from.state,
      after: to.state,
      events: to.log.slice(4),
      directory: to.directory,
    });
    expect(frames(dan)).toBe(frames({ ...nobody, participantId: "bob" }));
    expect(frames(dan)).not.toBe(frames(ann));
  });

  test("V6 what was withheld comes whole when the late voter finishes", () => {
    const late = [...sealed, weigh("bob", "w", both), reveal("w"), join("eve")];
    const eve: Viewer = { ...nobody, participantId: "eve" };
    const vote = stretch(late, [weigh("eve", "w", both, null, "revealed")]);
    expect(frameFor(vote, eve)).toEqual({ from: 8, to: 8, events: [], withheld: ["weights"], ballots: {} });
    expect(frameFor(vote, eve, false)).toMatchObject({ tally: { weights: null }, ballots: {} });
    expectEnough(vote, eve);
    const done = stretch([...late, weigh("eve", "w", both, null, "revealed")], [finish("eve", "w")]);
    expect(frameFor(done, eve)).toMatchObject({ withheld: [], tally: { weights: { voters: 2 } } });
    expectEnough(done, eve);
  });

  test("V8 a comment shown again brings its words", () => {
    const hidden: Said[] = [
      ...team,
      [
        "bob",
        { type: "PostComment", commentId: "c", target: { kind: "decision" }, parentId: null, body: "Hm" },
      ],
      ["ann", { type: "HideComment", commentId: "c" }],
    ];
    const hiding = stretch(hidden.slice(0, -1), hidden.slice(-1));
    expectEnough(hiding, dan);
    expectEnough(hiding, ann);
    const showing = stretch(hidden, [["ann", { type: "ShowComment", commentId: "c" }]]);
    expect(Object.values(frameFor(showing, dan).texts ?? {})).toEqual(["Hm"]);
    expect(frameFor(showing, ann).texts).toBeUndefined();
    expectEnough(showing, dan);
  });
});

describe("ballots that come and go", () => {
  test("V10 the fifty-first voter takes everybody's name off the values", () => {
    const names = Array.from({ length: 51 }, (_, at) => `p${at}`);
    const votes = names.map((name) => weigh(name, "w", both, null, "revealed"));
    const fifty = [
      ...team,
      ...names.map((name) => join(name)),
      ...sealed.slice(3),
      reveal("w"),
      ...votes.slice(0, 50),
    ];
    const last = stretch(fifty, votes.slice(50));
    expect(Object.keys(view(last.from, dan).ballots.w ?? {})).toHaveLength(50);
    expect(frameFor(last, dan).ballots).toEqual({ w: null });
    expectEnough(last, dan);
    expectEnough(last, presenter);
  });

  test("V3 names hidden, or shown again, before the first vote", () => {
    const names = (names: "hidden" | "shown"): Said => ["ann", { type: "ChangeFrame", change: { names } }];
    const revealed = [...sealed, reveal("w")];
    expectEnough(stretch(revealed, [names("hidden")]), dan);
    expectEnough(stretch([...revealed, names("hidden")], [names("shown")]), dan);
    expectEnough(
      stretch([...revealed, names("hidden")], [names("shown"), weigh("bob", "w", both, null, "revealed")]),
      dan,
    );
  });

  test("V3 a removal, a restoration and a new round change whose ballots are shown", () => {
    const voted = [...sealed, weigh("bob", "w", both), reveal("w")];
    const gone: Said = ["ann", { type: "RemoveParticipant", participantId: "bob" }];
    const back: Said = ["ann", { type: "RestoreParticipant", participantId: "bob" }];
    const close: Said = ["ann", { type: "CloseRound", roundId: "w", confirmed: true }];
    expectEnough(stretch(voted, [gone]), dan);
    expectEnough(stretch([...voted, gone], [back]), dan);
    expectEnough(stretch(voted, [close, openRound("w2", "weights"), reveal("w2")]), dan);
    expectEnough(
      stretch([...voted, close], [["ann", { type: "RetireCriterion", criterionId: "ease" }]]),
      dan,
    );
    const rated = [...team, openRound("r", "ratings"), rate("bob", "r", ["speed", "flask"], 2), reveal("r")];
    const withdraw: Said = [
      "bob",
      { type: "WithdrawRating", roundId: "r", criterionId: "speed", optionId: "flask", replaces: 5 },
    ];
    expectEnough(stretch(rated, [withdraw]), dan);
  });
});

describe("applying", () => {
  test("L2 a frame that does not continue the view is refused", () => {
    const gap = stretch(sealed, [weigh("bob", "w", both), finish("bob", "w")]);
    expect(() => applyFrame(view(worldAfter(...team), dan), frameFor(gap, dan))).toThrow(RangeError);
  });

  test("L2 a frame over nothing stands right after its state", () => {
    const { to } = stretch(sealed, []);
    const frame = framesOf({ before: to.state, after: to.state, events: [], directory: to.directory })(dan);
    expect(frame).toEqual({ from: 5, to: 4, events: [] });
  });
});
