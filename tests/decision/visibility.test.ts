import { describe, expect, test } from "vitest";
import { mineOf, nothingMine } from "@/lib/decision/mine";
import { emptyTally } from "@/lib/decision/tally";
import {
  audienceOf,
  dependsOnOwnVotes,
  keepsAudiences,
  viewerRole,
  withheldFrom,
} from "@/lib/decision/viewer";
import type { Viewer } from "@/lib/decision/viewer";
import { readableTextIds, viewOf } from "@/lib/decision/view";
import type { View } from "@/lib/decision/view";
import { worldAfter, worldFrom } from "../support/given";
import type { Said } from "../support/given";
import {
  finish,
  join,
  open,
  openRound,
  rate,
  rateAll,
  recordOutcome,
  reveal,
  team,
  weigh,
} from "../support/given-matrix";
import type { World } from "../support/given-world";

const nobody: Viewer = { participantId: null, workspaceRole: null, link: null };

function as(participantId: string): Viewer {
  return { ...nobody, participantId };
}

const presenter: Viewer = { ...nobody, link: "presenter" };

function seen(world: World, viewer: Viewer): View {
  const view = viewOf(world.state, world.directory, viewer);
  if (view === null) throw new Error("Nothing to see");
  return view;
}

const sealed: readonly Said[] = [
  ...team,
  openRound("w", "weights"),
  weigh("bob", "w", { speed: 7, ease: 3 }),
  finish("bob", "w"),
];
const revealed = [...sealed, reveal("w")];
const rating = [
  ...revealed,
  openRound("r", "ratings"),
  ...rateAll("bob", "r", [5, 1, 4, "abstain"]),
  reveal("r"),
];

describe("who sees anything", () => {
  test("V4 an outsider sees nothing, nor who was removed, whatever their role in the workspace", () => {
    const world = worldAfter(...revealed, ["ann", { type: "RemoveParticipant", participantId: "bob" }]);
    for (const viewer of [nobody, as("eve"), as("bob"), { ...as("bob"), workspaceRole: "owner" as const }]) {
      expect(viewOf(world.state, world.directory, viewer)).toBeNull();
      expect(audienceOf(world.state, world.directory, viewer)).toBe("outsider");
    }
  });

  test("V2 people, colleagues and readers of the record see the decision and its tally", () => {
    const world = worldAfter(...revealed);
    const viewers: Viewer[] = [
      as("ann"),
      as("bob"),
      as("dan"),
      { ...nobody, workspaceRole: "viewer" },
      { ...nobody, link: "record" },
      presenter,
    ];
    for (const viewer of viewers) {
      const view = seen(world, viewer);
      expect(view.tally.weights?.merged).toEqual({ speed: 0.7, ease: 0.3 });
      expect(view.decision.question).toBe("Which framework?");
      expect(view.viewer).toEqual(viewer);
    }
    expect(viewers.map((viewer) => viewerRole(world.state, viewer))).toEqual([
      "facilitator",
      "voter",
      "observer",
      "visitor",
      "visitor",
      "presenter",
    ]);
  });
});

describe("sealed", () => {
  const viewers = [as("ann"), as("dan"), { ...as("ann"), workspaceRole: "owner" as const }, presenter];

  test.each(viewers)(
    "V1 V5 nobody receives another's vote, facilitators and owners no more than others: %o",
    (viewer) => {
      const view = seen(worldAfter(...sealed), viewer);
      expect(view.tally).toEqual(emptyTally);
      expect(view.ballots).toEqual({});
      expect(view.decision.rounds[0]?.ballots).toEqual({});
      expect(view.progress).toEqual({ w: { count: 1, of: ["bob"] } });
      expect(JSON.stringify(view)).not.toContain("vbob");
    },
  );

  test("V1 one's own votes travel apart", () => {
    const { state } = worldAfter(...sealed);
    expect(Object.keys(mineOf(state, "vbob").ballots)).toEqual(["w"]);
    expect(mineOf(state, "vbob").ballots.w?.weights?.judgements).toEqual({ speed: 7, ease: 3 });
    expect(mineOf(state, "vnna")).toEqual({ seq: 6, ballots: {} });
    expect(mineOf(state, null)).toEqual({ seq: 6, ballots: {} });
    expect(nothingMine).toEqual({ seq: 0, ballots: {} });
  });

  test("V9 progress lists who finished and counts, in id order, per open round", () => {
    const more = [
      ...team,
      join("abe"),
      openRound("w", "weights"),
      openRound("r", "ratings"),
      ...["bob", "ann", "abe"].flatMap((name) => [
        weigh(name, "w", { speed: 1, ease: 1 }),
        finish(name, "w"),
      ]),
    ];
    expect(seen(worldAfter(...more), as("dan")).progress).toEqual({
      w: { count: 3, of: ["abe", "ann", "bob"] },
      r: { count: 0, of: [] },
    });
    const without: Said = ["ann", { type: "RemoveParticipant", participantId: "abe" }];
    expect(seen(worldAfter(...more, without), as("dan")).progress).toEqual({
      w: { count: 2, of: ["ann", "bob"] },
      r: { count: 0, of: [] },
    });
    const closed: Said[] = [reveal("w"), reveal("r")];
    expect(seen(worldAfter(...more, ...closed), as("dan")).progress).toEqual({ r: { count: 0, of: [] } });
  });

  test("V9 an unfinished ballot leaves no trace", () => {
    const started = [...team, openRound("w", "weights"), weigh("bob", "w", { speed: 7 })];
    expect(seen(worldAfter(...started), as("ann")).progress).toEqual({ w: { count: 0, of: [] } });
  });
});

describe("revealed", () => {
  test("V3 ballots go out by person where names are shown", () => {
    const view = seen(worldAfter(...rating), as("dan"));
    expect(view.ballots).toEqual({
      w: { bob: { method: "sliders", shares: { speed: 0.7, ease: 0.3 }, ratings: {}, late: null } },
      r: {
        bob: {
          method: null,
          shares: null,
          ratings: { "speed:django": 5, "speed:flask": 1, "ease:django": 4, "ease:flask": "abstain" },
          late: null,
        },
      },
    });
  });

  test("V3 and nowhere when names are hidden", () => {
    const hidden = [open({}, "hidden"), ...rating.slice(1)];
    const view = seen(worldAfter(...hidden), as("ann"));
    expect(view.ballots).toEqual({});
    expect(view.tally.weights?.voters).toBe(1);
  });

  test("V3 only of the round that counts, and only of people who count", () => {
    const next = [...rating, ...([["ann", { type: "CloseRound", roundId: "r", confirmed: true }]] as Said[])];
    const again = [...next, openRound("r2", "ratings"), rate("bob", "r2", ["speed", "flask"], 2)];
    expect(Object.keys(seen(worldAfter(...again), as("ann")).ballots)).toEqual(["w", "r"]);
    expect(seen(worldAfter(...again, reveal("r2")), as("ann")).ballots.r2?.bob?.ratings).toEqual({
      "speed:flask": 2,
    });
    const gone: Said = ["ann", { type: "RemoveParticipant", participantId: "bob" }];
    expect(seen(worldAfter(...again, gone), as("ann")).ballots).toEqual({ w: {}, r: {} });
  });

  test("V6 who joins after the reveal receives the tally when they have finished", () => {
    const late = [...revealed, join("eve")];
    const waiting = seen(worldAfter(...late), as("eve"));
    expect(waiting).toMatchObject({
      withheld: ["weights"],
      tally: { weights: null, scores: [] },
      ballots: {},
    });
    expect(seen(worldAfter(...late), as("ann")).withheld).toEqual([]);
    const voted = [...late, weigh("eve", "w", { speed: 1, ease: 1 }, null, "revealed")];
    expect(seen(worldAfter(...voted), as("eve")).withheld).toEqual(["weights"]);
    const finished = seen(worldAfter(...voted, finish("eve", "w")), as("eve"));
    expect(finished.withheld).toEqual([]);
    expect(finished.tally.weights).toMatchObject({ voters: 2, late: 1 });
    expect(Object.keys(finished.ballots.w ?? {})).toEqual(["bob", "eve"]);
  });

  test("V6 of ratings, the scores wait with them; observers wait for nothing", () => {
    const late = [...rating, join("eve"), join("fay", "observes")];
    const view = seen(worldAfter(...late), as("eve"));
    expect(view.withheld).toEqual(["ratings"]);
    expect(view.tally.ratings).toBeNull();
    expect(view.tally.scores).toEqual([]);
    expect(view.tally.weights?.voters).toBe(1);
    expect(seen(worldAfter(...late), as("fay")).withheld).toEqual([]);
    const { state, directory } = worldAfter(...late);
    expect(audienceOf(state, directory, as("eve"))).toBe("participant-ratings");
    expect(audienceOf(state, directory, as("ann"))).toBe("facilitator");
  });

  test("V10 with more than fifty voters nobody is shown by name", () => {
    const crowd = (size: number) => {
      const names = Array.from({ length: size }, (_, at) => `p${at}`);
      const votes = names.map((name) => weigh(name, "w", { speed: 1, ease: 1 }));
      return worldAfter(
        ...team,
        ...names.map((name) => join(name)),
        openRound("w", "weights"),
        ...votes,
        reveal("w"),
      );
    };
    expect(Object.keys(seen(crowd(50), as("ann")).ballots.w ?? {})).toHaveLength(50);
    expect(seen(crowd(51), as("ann")).ballots).toEqual({});
  });
});

describe("texts and names", () => {
  const comment = (by: string, commentId: string, body: string): Said => [
    by,
    { type: "PostComment", commentId, target: { kind: "decision" }, parentId: null, body },
  ];
  const talked: readonly Said[] = [
    ...team,
    ["ann", { type: "ChangeFrame", change: { decider: "person", deciderName: "Mira" } }],
    comment("bob", "kept", "kept words"),
    comment("bob", "hidden", "hidden words"),
    comment("bob", "deleted", "deleted words"),
    ["ann", { type: "HideComment", commentId: "hidden" }],
    ["bob", { type: "DeleteComment", commentId: "deleted" }],
    ["ann", recordOutcome({ dissent: "dissenting words" })],
  ];

  test("V8 hidden words go to facilitators, deleted ones to nobody", () => {
    const world = worldAfter(...talked);
    const words = (viewer: Viewer) => Object.values(seen(world, viewer).texts).sort();
    expect(words(as("ann"))).toEqual(["Mira", "dissenting words", "hidden words", "kept words"]);
    expect(words(as("bob"))).toEqual(["Mira", "dissenting words", "kept words"]);
    expect(words({ ...nobody, link: "record" })).toEqual(["Mira", "dissenting words", "kept words"]);
  });

  test("V7 the presenter view has no names, comments, texts or ballots", () => {
    const view = seen(worldAfter(...rating, ...talked.slice(4, 5)), presenter);
    expect(view).toMatchObject({ names: {}, texts: {}, ballots: {}, decision: { comments: {} } });
    expect(view.tally.scores).toHaveLength(2);
  });

  test("V2 names are of participants", () => {
    expect(seen(worldAfter(...team), as("bob")).names).toEqual({
      ann: "Name of ann",
      bob: "Name of bob",
      dan: "Name of dan",
    });
  });
});

describe("what audiences depend on", () => {
  test("V6 who came late and has no ballot box of their own yet has not voted", () => {
    const { state, directory } = worldAfter(...revealed, join("fay"));
    expect(withheldFrom(state, { ...directory, voters: {} }, as("fay"))).toEqual(["weights"]);
    expect(dependsOnOwnVotes(state, as("fay"))).toBe(true);
    expect(dependsOnOwnVotes(state, nobody)).toBe(false);
  });

  test("V2 votes keep everybody in their audience; people, framing and rounds may not", () => {
    const before = worldAfter(...revealed);
    const keeps = (...more: Said[]) => keepsAudiences(before.state, worldFrom(before, ...more).state);
    expect(keeps(weigh("ann", "w", { speed: 1, ease: 1 }, null, "revealed"))).toBe(true);
    expect(keeps(join("fay"))).toBe(false);
    expect(keeps(["ann", { type: "EditOption", optionId: "flask", change: { title: "Bottle" } }])).toBe(
      false,
    );
    expect(keeps(["ann", { type: "EditCriterion", criterionId: "ease", change: { title: "Comfort" } }])).toBe(
      false,
    );
    expect(keeps(openRound("r", "ratings"))).toBe(false);
    expect(keeps(["ann", { type: "CloseRound", roundId: "w", confirmed: true }])).toBe(false);
  });

  test("V7 an outcome without dissent has no text to read", () => {
    const { state } = worldAfter(...rating, ["ann", recordOutcome({ dissent: "" })]);
    expect([...readableTextIds(state, "participant")]).toEqual([]);
  });
});
