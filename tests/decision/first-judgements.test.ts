import { describe, expect, test } from "vitest";
import type { Said } from "../support/given";
import { close, finish, join, openRound, rate, rateAll, reveal, team, weigh } from "../support/given-matrix";
import { tallyAfter, revealed, rounds, weighed, rated, all } from "../support/given-votes";

describe("first judgements", () => {
  const wSeq = 6; // Opened 1, joined 2 and 3, rounds 4 and 5; Ann's weights are 6, Bob's 7.

  test("M10 they stay beside the final ones", () => {
    const moves = [
      weigh("ann", "w", { speed: 2, ease: 6 }, wSeq, "revealed"),
      rate("bob", "r", ["speed", "flask"], 5, 13, "revealed"),
    ];
    const before = [...team, ...rounds, ...weighed, ...rated, reveal("w")];
    const { weights } = tallyAfter(...before, moves[0] as Said, reveal("r"));
    expect(weights).toMatchObject({
      moved: 1,
      first: { speed: 0.5, ease: 0.5 },
      merged: { speed: 0.25, ease: 0.75 },
    });
    const { ratings, scores } = tallyAfter(...before, reveal("r"), moves[1] as Said);
    expect(ratings).toMatchObject({ moved: 1 });
    expect(ratings?.cells["speed:flask"]).toMatchObject({ mean: 3, firstMerged: 2 });
    expect(scores[1]).toMatchObject({ score: 75, firstScore: 62.5 });
  });

  test("M10 without complete weights at the reveal there are no first scores", () => {
    const late = [
      ...team,
      ...rounds,
      ...rated,
      ...revealed.slice(0, 1),
      weigh("ann", "w", { speed: 1, ease: 1 }, null, "revealed"),
      ...revealed.slice(1),
    ];
    const { weights, scores } = tallyAfter(...late);
    expect(weights?.first).toBeNull();
    expect(scores).toMatchObject([{ firstScore: null }, { firstScore: null }]);
    expect(scores[0]?.score).not.toBeNull();
  });

  test("M10 back where one started is not moved; a withdrawn rating is", () => {
    const cell = ["speed", "flask"] as const;
    const there = rate("bob", "r", cell, 5, 13, "revealed");
    expect(tallyAfter(...all, there, rate("bob", "r", cell, 3, 18, "revealed")).ratings?.moved).toBe(0);
    const withdraw: Said = [
      "bob",
      { type: "WithdrawRating", roundId: "r", criterionId: "speed", optionId: "flask", replaces: 13 },
    ];
    expect(tallyAfter(...all, withdraw).ratings?.moved).toBe(1);
    const weights = [...team, ...rounds, ...weighed, reveal("w")];
    const back = [
      weigh("ann", "w", { speed: 1 }, wSeq, "revealed"),
      weigh("ann", "w", { speed: 6, ease: 2 }, 9, "revealed"),
    ];
    expect(tallyAfter(...weights, ...back.slice(0, 1)).weights?.moved).toBe(1);
    expect(tallyAfter(...weights, ...back).weights?.moved).toBe(0);
    const gone: Said = ["ann", { type: "WithdrawWeights", roundId: "w", replaces: wSeq }];
    expect(tallyAfter(...weights, gone).weights?.moved).toBe(1);
  });

  test("M10 late ballots are counted; their first judgement is what they finish with", () => {
    const late = [
      ...all.slice(0, -1),
      join("eve"),
      weigh("eve", "w", { speed: 1, ease: 0 }, null, "revealed"),
      finish("eve", "w"),
      weigh("eve", "w", { speed: 0, ease: 1 }, 18, "revealed"),
    ];
    const { weights } = tallyAfter(...late);
    expect(weights).toMatchObject({ voters: 3, late: 1, moved: 1 });
    expect(weights?.first?.speed).toBeCloseTo(2 / 3, 12);
    expect(weights?.merged.speed).toBeCloseTo(1 / 3, 12);
    const rating = [...all, join("eve"), ...rateAll("eve", "r", [1, 1, 1, 1])];
    expect(tallyAfter(...rating).ratings).toMatchObject({ voters: 3, late: 1, moved: 0 });
  });

  test("R8 the round before counts until the next is revealed", () => {
    const next = [...all, close("r"), openRound("r2", "ratings"), ...rateAll("ann", "r2", [1, 1, 1, 1])];
    expect(tallyAfter(...next).ratings?.roundId).toBe("r");
    expect(tallyAfter(...next).scores[0]?.score).toBe(68.75);
    expect(tallyAfter(...next, reveal("r2")).ratings?.roundId).toBe("r2");
    expect(tallyAfter(...next, reveal("r2")).scores.map((row) => row.score)).toEqual([0, 0]);
  });
});

describe("large rooms", () => {
  test("V10 above fifty voters single shares stay on the server", () => {
    const crowd = (size: number) => {
      const names = Array.from({ length: size - 2 }, (_, at) => `p${at}`);
      return [...team, ...names.map((name) => join(name)), ...rounds, ...weighed, reveal("w")];
    };
    expect(tallyAfter(...crowd(50)).weights).toMatchObject({ of: 50, shares: { speed: [0.25, 0.75] } });
    expect(tallyAfter(...crowd(51)).weights).toMatchObject({ of: 51, shares: {}, merged: { speed: 0.5 } });
  });
});
