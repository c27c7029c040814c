import { describe, expect, test } from "vitest";
import { emptyTally, leadersOf, tallyOf } from "@/lib/decision/tally";
import { worldAfter } from "../support/given";
import type { Said } from "../support/given";
import {
  changeUse,
  close,
  join,
  openRound,
  rate,
  rateAll,
  reveal,
  team,
  weigh,
} from "../support/given-matrix";
import { tallyAfter, rounds, revealed, weighed, rated, all } from "../support/given-votes";

describe("merging", () => {
  test("M1 each person's weights are normalised, averaged and normalised again", () => {
    expect(tallyAfter(...all).weights).toEqual({
      roundId: "w",
      methods: { sliders: 2 },
      pairwise: "aip",
      byRule: {
        mean: { speed: 0.5, ease: 0.5 },
        median: { speed: 0.5, ease: 0.5 },
        trimmed: { speed: 0.5, ease: 0.5 },
        geometric: { speed: 0.5, ease: 0.5 },
      },
      voters: 2,
      of: 2,
      merged: { speed: 0.5, ease: 0.5 },
      first: { speed: 0.5, ease: 0.5 },
      bands: {},
      shares: { speed: [0.25, 0.75], ease: [0.25, 0.75] },
      moved: 0,
      late: 0,
    });
    // Three people: (3/4 + 1/4 + 1) / 3 and (1/4 + 3/4 + 0) / 3.
    const third = [
      join("eve"),
      ...rounds,
      ...weighed,
      weigh("eve", "w", { speed: 10, ease: 0 }),
      reveal("w"),
    ];
    const merged = tallyAfter(...team, ...third).weights?.merged;
    expect(merged?.speed).toBeCloseTo(2 / 3, 12);
    expect(merged?.ease).toBeCloseTo(1 / 3, 12);
  });

  test("M2 an incomplete or all-zero weight ballot counts nowhere", () => {
    const odd = [join("eve"), join("fay"), ...rounds, ...weighed, weigh("eve", "w", { speed: 9 })];
    const zero = weigh("fay", "w", { speed: 0, ease: 0 });
    const { weights } = tallyAfter(...team, ...odd, zero, reveal("w"));
    expect(weights).toMatchObject({ voters: 2, of: 4, merged: { speed: 0.5, ease: 0.5 } });
    expect(weights?.shares).toEqual({ speed: [0.25, 0.75], ease: [0.25, 0.75] });
  });

  test("M3 ratings are averaged cell by cell over those who rated", () => {
    const cells = tallyAfter(...all).ratings?.cells;
    expect(cells?.["speed:django"]).toEqual({
      n: 2,
      abstentions: 0,
      mean: 4.5,
      median: 4.5,
      trimmed: 4.5,
      geometric: expect.closeTo(1 + 4 * Math.sqrt(0.75), 12),
      merged: 4.5,
      histogram: [0, 0, 0, 1, 1],
      spread: 0.25,
      split: false,
      firstMerged: 4.5,
    });
    expect(cells?.["ease:django"]).toMatchObject({ n: 1, abstentions: 1, mean: 3, spread: null });
    expect(cells?.["ease:flask"]).toMatchObject({ n: 2, mean: 5, spread: 0 });
  });

  test("M3 a single rating of an unfinished ballot counts; only abstaining is voting too", () => {
    const some = [rate("bob", "r", ["speed", "flask"], 2), rate("ann", "r", ["ease", "flask"], "abstain")];
    const { ratings } = tallyAfter(...team, ...rounds, ...some, ...revealed);
    expect(ratings).toMatchObject({ voters: 2, of: 2 });
    expect(ratings?.cells["speed:flask"]).toMatchObject({ n: 1, mean: 2 });
    expect(ratings?.cells["ease:flask"]).toMatchObject({ n: 0, abstentions: 1, mean: null, median: null });
  });

  test("M3 who withdrew their only rating is no voter", () => {
    const withdraw: Said = [
      "bob",
      { type: "WithdrawRating", roundId: "r", criterionId: "speed", optionId: "flask", replaces: 6 },
    ];
    const gone = [rate("bob", "r", ["speed", "flask"], 2), withdraw];
    expect(tallyAfter(...team, ...rounds, ...gone, ...revealed).ratings?.voters).toBe(0);
  });

  test("M3 opposed camps of four are split", () => {
    const names = ["eve", "fay", "gus"];
    const votes = [
      ["bob", 1],
      ["eve", 1],
      ["fay", 5],
      ["gus", 5],
    ] as const;
    const camps = votes.map(([name, value]) => rate(name, "r", ["speed", "flask"], value));
    const { ratings } = tallyAfter(
      ...team,
      ...names.map((name) => join(name)),
      ...rounds,
      ...camps,
      ...revealed,
    );
    expect(ratings?.cells["speed:flask"]).toMatchObject({ split: true, spread: 1, mean: 3 });
  });

  test("M11 only people who count are merged", () => {
    const gone: Said[] = [
      ["ann", { type: "RemoveParticipant", participantId: "bob" }],
      ["ann", { type: "ChangeParticipation", participantId: "ann", participation: "not_voting" }],
    ];
    const { weights, ratings, scores } = tallyAfter(...all, ...gone);
    expect(weights).toMatchObject({
      voters: 0,
      of: 0,
      merged: {},
      first: null,
      shares: { speed: [], ease: [] },
    });
    expect(ratings).toMatchObject({ voters: 0, of: 0 });
    expect(scores).toEqual([]);
  });
});

describe("scores", () => {
  test("M4 score = Σ merged weight × value: 68.75 and 62.5 by hand", () => {
    // Django: 1/2 · (4.5 − 1)/4 + 1/2 · (3 − 1)/4 = 0.4375 + 0.25. Flask: 1/2 · (2 − 1)/4 + 1/2 · 1 = 0.125 + 0.5.
    expect(tallyAfter(...all).scores).toEqual([
      { optionId: "django", score: 68.75, low: 68.75, high: 68.75, rank: 1, out: false, firstScore: 68.75 },
      { optionId: "flask", score: 62.5, low: 62.5, high: 62.5, rank: 2, out: false, firstScore: 62.5 },
    ]);
    expect(leadersOf(tallyAfter(...all))).toEqual(["django"]);
  });

  test("M5 a cell nobody rated makes its option incomplete, with a range", () => {
    const gap = rated.filter(
      ([, command]) =>
        command.type !== "CastRating" || command.optionId !== "django" || command.criterionId !== "ease",
    );
    const { scores } = tallyAfter(...team, ...rounds, ...weighed, ...gap, ...revealed);
    // What is missing counts 1/2 · 0 to 1/2 · 1.
    expect(scores[0]).toEqual({
      optionId: "django",
      score: null,
      low: 43.75,
      high: 93.75,
      rank: null,
      out: false,
      firstScore: null,
    });
    expect(scores[1]?.rank).toBe(1);
  });

  test("M5 a criterion without weight leaves no gap", () => {
    const only = [weigh("ann", "w", { speed: 5, ease: 0 }), weigh("bob", "w", { speed: 3, ease: 0 })];
    const some = [rate("bob", "r", ["speed", "django"], 3), rate("bob", "r", ["speed", "flask"], 5)];
    const { scores } = tallyAfter(...team, ...rounds, ...only, ...some, ...revealed);
    expect(scores.map((row) => row.score)).toEqual([50, 100]);
  });

  test("M6 an option that fails a must-have is out, its score still shown", () => {
    const mark = (mark: "fails" | "unknown"): Said => [
      "ann",
      { type: "MarkMustHave", criterionId: "open", optionId: "django", mark, reason: "Licence" },
    ];
    const out = tallyAfter(...all, mark("fails"));
    expect(out.scores[0]).toMatchObject({ score: 68.75, rank: null, out: true });
    expect(out.scores[1]).toMatchObject({ rank: 1, out: false });
    expect(leadersOf(out)).toEqual(["flask"]);
    expect(tallyAfter(...all, mark("unknown")).scores[0]).toMatchObject({ rank: 1, out: false });
    // A must-have that was retired, or is none any more, knocks nobody out.
    const ended = [...all, mark("fails"), close("r")];
    const retire: Said = ["ann", { type: "RetireCriterion", criterionId: "open" }];
    expect(tallyAfter(...ended, retire).scores[0]?.out).toBe(false);
    expect(tallyAfter(...ended, changeUse("open", "background")).scores[0]?.out).toBe(false);
  });

  test("M7 ties share a rank", () => {
    const same = [...rateAll("ann", "r", [3, 4, 3, 4]), ...rateAll("bob", "r", [4, 3, 4, 3])];
    const tied = tallyAfter(...team, ...rounds, ...weighed, ...same, ...revealed);
    expect(tied.scores.map((row) => row.rank)).toEqual([1, 1]);
    expect(leadersOf(tied)).toEqual(["django", "flask"]);
  });

  test("M9 the rule is named, also while there is nothing to merge", () => {
    expect(tallyAfter(...all).rule).toBe("mean-1");
    expect(tallyAfter(...team)).toEqual(emptyTally);
    expect(emptyTally.rule).toBe("mean-1");
  });

  test("M4 there are no scores without weights, or without ratings", () => {
    expect(tallyAfter(...team, ...rounds, ...weighed, ...rated, reveal("w")).scores).toEqual([]);
    expect(tallyAfter(...team, ...rounds, ...rated, ...revealed).scores).toEqual([]);
    expect(tallyAfter(...team, openRound("r", "ratings"), ...rated, reveal("r"))).toMatchObject({
      weights: null,
    });
  });

  test("M12 the cells to talk about first have the largest weight × spread", () => {
    // Spreads: speed·django 0.25, speed·flask 0.5, ease·flask 0; weights are equal.
    expect(tallyAfter(...all).talkFirst).toEqual([
      { criterionId: "speed", optionId: "flask" },
      { criterionId: "speed", optionId: "django" },
    ]);
  });

  test("M13 what is not asked is in no score", () => {
    const ended = [...all, close("r")];
    // Without ease, speed has all the weight: (4.5 − 1)/4 and (2 − 1)/4.
    for (const use of ["waiting", "background", "must_have"] as const)
      expect(tallyAfter(...ended, changeUse("ease", use)).scores.map((row) => row.score)).toEqual([87.5, 25]);
    // A criterion that nobody weighed leaves every ballot incomplete.
    expect(tallyAfter(...ended, changeUse("open", "rated"))).toMatchObject({
      scores: [],
      weights: { voters: 0 },
    });
  });
});

describe("the last bit", () => {
  test("M8 a state that was loaded in another order gives the same tally", () => {
    const odd = [join("eve"), ...rounds, ...weighed, weigh("eve", "w", { speed: 1, ease: 2 })];
    const third = [...rated, ...rateAll("eve", "r", [2, 3, 3, 4])];
    const { state, directory } = worldAfter(...team, ...odd, ...third, ...revealed);
    const backwards = <T>(record: Readonly<Record<string, T>>) =>
      Object.fromEntries(Object.entries(record).reverse());
    const loaded = {
      ...state,
      participants: backwards(state.participants),
      rounds: state.rounds.map((round) => ({ ...round, ballots: backwards(round.ballots) })),
    };
    const other = tallyOf(loaded, backwards(directory.voters));
    expect(JSON.stringify(other)).toBe(JSON.stringify(tallyOf(state, directory.voters)));
  });
});
