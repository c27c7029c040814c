import { describe, expect, test } from "vitest";
import { mergedBy } from "@/lib/decision/merged-by";
import { tallyOf } from "@/lib/decision/tally";
import { usualMerging } from "@/lib/decision/merging";
import type { Merging } from "@/lib/decision/merging";
import { given, worldAfter } from "../support/given";
import type { Said } from "../support/given";
import { openRound, rateAll, recordOutcome, reveal, team, weigh, weighBy } from "../support/given-matrix";
import { all, rated, revealed, rounds, tallyAfter, weighed } from "../support/given-votes";

const merge = (change: Partial<Merging>): Said => [
  "ann",
  { type: "ChangeMerging", merging: { ...usualMerging, ...change } },
];
const power = (participantId: string, times: number): Said => [
  "ann",
  { type: "ChangePower", participantId, power: times },
];

describe("the rule", () => {
  test("M19 votes are merged by the mean unless facilitators say otherwise, until the outcome", () => {
    expect(worldAfter(...team).state.merging).toEqual(usualMerging);
    const merging = { rule: "median", trim: 0.2, pairwise: "aij" } as const;
    const world = given(...all)
      .when(...merge(merging))
      .then({ type: "MergingChanged", merging });
    expect(world.state.merging).toEqual(merging);
    given(...all)
      .when(...merge({}))
      .refuses("nothing_to_change");
    given(...all, ["ann", recordOutcome({ optionIds: ["flask"], differsBecause: "So" })])
      .when(...merge(merging))
      .refuses("decided");
  });

  test("M9 M19 the rule in force stands beside the result, and merges weights and ratings", () => {
    const three = [...team, ["ann", { type: "ChangeFrame", change: { context: "" } }] as Said];
    const median = tallyAfter(
      ...three,
      ...rounds,
      ...weighed,
      ...rated,
      ...revealed,
      merge({ rule: "median" }),
    );
    expect(median.rule).toBe("median-1");
    expect(median.ratings?.cells["speed:django"]).toMatchObject({ merged: 4.5, firstMerged: 4.5 });
    expect(median.weights?.merged).toEqual({ speed: 0.5, ease: 0.5 });
  });

  test("M9 beside a result stands the rule that merged it, not the one that was asked for, and what goes with it", () => {
    const by = (...history: Said[]) => {
      const { state, directory } = worldAfter(...history);
      return mergedBy(state, tallyOf(state, directory.voters));
    };
    expect(by(...all)).toEqual({ rule: "mean-1", trim: null, pairwise: "aip", hasPowers: false });
    expect(by(...all, merge({ rule: "trimmed", trim: 0.2 }))).toMatchObject({ rule: "trimmed-1", trim: 0.2 });
    expect(by(...all, merge({ rule: "geometric", pairwise: "aij" }))).toMatchObject({
      rule: "mean-1",
      pairwise: "aip",
    });
    const doubled = [power("ann", 2), power("bob", 2)];
    expect(by(...all, ...doubled)).toMatchObject({ hasPowers: false });
    expect(by(...all, ...doubled.slice(1))).toMatchObject({ hasPowers: true });
    expect(by(...team)).toEqual({ rule: "mean-1", trim: null, pairwise: "aip", hasPowers: false });
  });

  test("M19 the geometric mean is of shares and of values above zero", () => {
    const votes = [...rateAll("ann", "r", [5, 2, 3, 5]), ...rateAll("bob", "r", [2, 2, 3, 5])];
    const tally = tallyAfter(
      ...team,
      ...rounds,
      ...weighed,
      ...votes,
      ...revealed,
      merge({ rule: "geometric" }),
    );
    expect(tally.rule).toBe("geometric-1");
    // Values 1 and ¼: ½ of 1 to 5.
    expect(tally.ratings?.cells["speed:django"]?.merged).toBeCloseTo(3, 12);
    expect(tally.weights?.merged).toEqual({ ease: 0.5, speed: 0.5 });
    expect(tally.notices.map(({ code }) => code)).not.toContain("geometric_unavailable");
  });

  test("M19 with a zero the mean stands in for it, and the result says so", () => {
    const lowest = tallyAfter(...all, merge({ rule: "geometric" }));
    expect(lowest.rule).toBe("mean-1");
    expect(lowest.notices).toEqual([{ code: "geometric_unavailable" }]);
    expect(lowest.scores).toEqual(tallyAfter(...all).scores);
    const zero = [weigh("ann", "w", { speed: 4, ease: 0 }), ...rateAll("bob", "r", [3, 3, 3, 3])];
    const tally = tallyAfter(...team, ...rounds, ...zero, ...revealed, merge({ rule: "geometric" }));
    expect(tally.weights?.byRule.geometric).toBeNull();
    expect(tally.rule).toBe("mean-1");
  });
});

describe("what other rules would say", () => {
  test("M21 each rule comes with its ranks, and whether they would be others", () => {
    const tally = tallyAfter(...all);
    expect(tally.rules.map(({ rule }) => rule)).toEqual(["mean-1", "median-1", "trimmed-1", "geometric-1"]);
    const [mean, , , geometric] = tally.rules;
    expect(mean).toEqual({
      rule: "mean-1",
      ranks: tally.scores.map(({ rank }) => rank),
      scores: tally.scores.map(({ score }) => score),
      changesOrder: false,
    });
    expect(geometric).toEqual({ rule: "geometric-1", ranks: null, scores: null, changesOrder: false });
    expect(tallyAfter(...team).rules).toEqual([]);
  });

  test("M21 a rule that would change the order says so", () => {
    const join = ["cat", "eve", "fay"].map((id): Said => [
      { participantId: id, voterId: `v${id}`, workspaceRole: null, admitted: "person" },
      { type: "JoinDecision", participation: "votes" },
    ]);
    const one = (by: string, django: number, flask: number) => [
      weighBy(by, "w", { method: "sliders", judgements: { speed: 1, ease: 1 } }),
      ...rateAll(by, "r", [django, flask, 3, 3]),
    ];
    const votes = [one("ann", 4, 3), one("bob", 4, 3), one("cat", 4, 3), one("eve", 1, 5), one("fay", 1, 5)];
    // Means 2.8 and 3.8, medians 4 and 3.
    const tally = tallyAfter(...team, ...join, ...rounds, ...votes.flat(), ...revealed);
    const place = (rule: string) => tally.rules.find((each) => each.rule === rule);
    expect(place("mean-1")).toMatchObject({ ranks: [2, 1], changesOrder: false });
    expect(place("median-1")).toMatchObject({ ranks: [1, 2], changesOrder: true });
  });
});

describe("voting power", () => {
  test("M22 facilitators say how many votes somebody's counts, in tenths up to ten", () => {
    const world = given(...team)
      .when(...power("bob", 2.5))
      .then({ type: "PowerChanged", participantId: "bob", power: 2.5 });
    expect(world.state.participants.bob?.power).toBe(2.5);
    expect(world.state.participants.ann?.power).toBe(1);
    for (const wrong of [-0.1, 10.1, 0.25, NaN])
      given(...team)
        .when(...power("bob", wrong))
        .refuses("bad_power", { most: 10 });
    given(...team)
      .when(...power("bob", 1))
      .refuses("nothing_to_change");
    given(...team, ["ann", { type: "RemoveParticipant", participantId: "bob" }])
      .when(...power("bob", 2))
      .refuses("unknown_participant");
    given(...team)
      .when("bob", { type: "ChangePower", participantId: "bob", power: 2 })
      .refuses("forbidden");
  });

  test("M22 power multiplies votes: twice is like two people of one opinion", () => {
    const tally = tallyAfter(...all, power("ann", 3));
    // Ann 3/4, Bob 1/4: (3 · 3/4 + 1/4) / 4.
    expect(tally.weights?.merged.speed).toBeCloseTo(0.625, 12);
    expect(tally.ratings?.cells["speed:flask"]?.merged).toBeCloseTo((3 * 1 + 3) / 4, 12);
    expect(tally.weights?.voters).toBe(2);
  });

  test("M22 without power a vote is counted and changes nothing; equal powers are none", () => {
    const mute = tallyAfter(...all, power("bob", 0));
    expect(mute.weights).toMatchObject({ voters: 2, merged: { speed: 0.75, ease: 0.25 } });
    expect(mute.ratings?.cells["speed:flask"]).toMatchObject({ n: 2, merged: 1 });
    const both = tallyAfter(...all, power("ann", 2), power("bob", 2));
    expect(both).toEqual(tallyAfter(...all));
    const nobody = tallyAfter(...all, power("ann", 0), power("bob", 0));
    expect(nobody.weights).toMatchObject({ voters: 2, merged: {}, first: null });
    expect(nobody.scores).toEqual([]);
  });
});

describe("comparisons in pairs", () => {
  const pairs = (by: string, key: string, ratio: number) =>
    weighBy(by, "w", { method: "pairwise", judgements: { [key]: ratio } });
  const history = (...votes: readonly Said[]) => [...team, openRound("w", "weights"), ...votes, reveal("w")];

  test("M20 together they merge before they become weights, where everybody compared every pair", () => {
    const votes = [pairs("ann", "speed:ease", 9), pairs("bob", "ease:speed", 1)];
    const joint = tallyAfter(...history(...votes), merge({ pairwise: "aij" }));
    // √(9 · 1) = 3 to 1.
    expect(joint.weights?.merged.speed).toBeCloseTo(0.75, 12);
    expect(joint.weights?.pairwise).toBe("aij");
    const apart = tallyAfter(...history(...votes));
    expect(apart.weights?.merged.speed).toBeCloseTo((0.9 + 0.5) / 2, 12);
    expect(apart.weights?.pairwise).toBe("aip");
  });

  test("M20 where somebody weighed another way weights merge, and the result says so", () => {
    const votes = [pairs("ann", "speed:ease", 9), weigh("bob", "w", { speed: 1, ease: 1 })];
    const tally = tallyAfter(
      ...history(...votes),
      openRound("r", "ratings"),
      ...rateAll("bob", "r", [3, 3, 3, 3]),
      reveal("r"),
      merge({ pairwise: "aij" }),
    );
    expect(tally.weights?.pairwise).toBe("aip");
    expect(tally.notices).toEqual([{ code: "aij_unavailable" }]);
  });
});
