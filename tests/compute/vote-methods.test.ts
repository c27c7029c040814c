import { describe, expect, test } from "vitest";
import { compute } from "@/lib/compute/compute";

const ask = (method: string, input: unknown) => compute({ method, input });

const candidates = ["Memphis", "Nashville", "Chattanooga", "Knoxville"];
const [M, N, C, K] = candidates.map((city) => [city]);

describe("vote.rank_rules", () => {
  test("Tennessee by ballots: every rule but the first places names Nashville", () => {
    const ballots = [
      { count: 42, ranking: [M, N, C, K] },
      { count: 26, ranking: [N, C, K, M] },
      { count: 15, ranking: [C, K, N] },
      { count: 17, ranking: [K, C, N] },
    ];
    expect(ask("vote.rank_rules", { candidates, ballots })).toEqual({
      method: "vote.rank_rules",
      result: {
        pairwise: [
          [0, 42, 42, 42],
          [58, 0, 68, 68],
          [58, 32, 0, 83],
          [58, 32, 17, 0],
        ],
        borda: [126, 194, 173, 107],
        borda_winners: ["Nashville"],
        copeland: [0, 3, 2, 1],
        copeland_winners: ["Nashville"],
        condorcet_winner: "Nashville",
        top_cycles: [],
        schulze_winners: ["Nashville"],
        schulze_strength: [
          [0, 0, 0, 0],
          [58, 0, 68, 68],
          [58, 0, 0, 83],
          [58, 0, 0, 0],
        ],
        schulze_order: ["Nashville", "Chattanooga", "Knoxville", "Memphis"],
        kemeny_order: ["Nashville", "Chattanooga", "Knoxville", "Memphis"],
        kemeny_score: 393,
        kemeny_optima: 1,
      },
    });
  });

  test("by scores: ties share a place, and a circle is no winner", () => {
    const scores = [
      [3, 2, 1],
      [1, 3, 2],
      [2, 1, 3],
      [5, 5, 5],
      [null, null, 4],
    ];
    expect(ask("vote.rank_rules", { candidates: ["a", "b", "c"], scores })).toMatchObject({
      result: {
        pairwise: [
          [0, 2, 1],
          [1, 0, 2],
          [2, 1, 0],
        ],
        borda: [5, 5, 5],
        copeland_winners: ["a", "b", "c"],
        condorcet_winner: null,
        top_cycles: [["a", "b", "c"]],
        schulze_order: [["a", "b", "c"]],
        kemeny_optima: 3,
      },
    });
  });

  test("a ballot's places may be shared, and whoever it leaves out shares the last", () => {
    const ballots = [
      { count: 2, ranking: [["a", "b"], ["c"]] },
      { count: 0.5, ranking: [] },
    ];
    expect(ask("vote.rank_rules", { candidates: ["a", "b", "c", "d", "e"], ballots })).toMatchObject({
      result: { borda: [8, 8, 5, 2, 2], schulze_order: [["a", "b"], "c", ["d", "e"]] },
    });
  });

  test("more than six candidates have no Kemeny order", () => {
    const many = ["a", "b", "c", "d", "e", "f", "g"];
    expect(
      ask("vote.rank_rules", { candidates: many, scores: [many.map((_, index) => index)] }),
    ).toMatchObject({
      result: { kemeny_order: null, kemeny_score: null, condorcet_winner: "g" },
    });
  });

  const some = { count: 1, ranking: [["a"]] };
  test.each([
    [{ candidates: ["a"] }, "input.ballots"],
    [{ candidates: ["a"], ballots: [some], scores: [[1]] }, "input.scores"],
    [{ candidates: [], ballots: [some] }, "input.candidates"],
    [{ candidates: ["a", "b", "a"], ballots: [some] }, "input.candidates.2"],
    [{ candidates: ["a", 2], ballots: [some] }, "input.candidates.1"],
    [{ candidates: ["a"], ballots: [{ count: -1, ranking: [["a"]] }] }, "input.ballots.0.count"],
    [{ candidates: ["a"], ballots: [some, { count: 1, ranking: [["b"]] }] }, "input.ballots.1.ranking.0.0"],
    [{ candidates: ["a"], ballots: [{ count: 1, ranking: [["a"], ["a"]] }] }, "input.ballots.0.ranking.1.0"],
    [{ candidates: ["a"], ballots: [{ count: 1, ranking: ["a"] }] }, "input.ballots.0.ranking.0"],
    [{ candidates: ["a"], ballots: [{ count: 1, ranking: [[]] }] }, "input.ballots.0.ranking.0"],
    [
      {
        candidates: ["a"],
        ballots: [
          { ...some, count: 1e308 },
          { ...some, count: 1e308 },
        ],
      },
      "input.ballots",
    ],
    [{ candidates: ["a", "b"], scores: [[1]] }, "input.scores.0"],
    [{ candidates: ["a"], scores: [[1], [1, 2]] }, "input.scores.1"],
  ])("%j is refused by name", (input, path) => {
    expect(ask("vote.rank_rules", input)).toMatchObject({ error: { code: "invalid_input", path } });
  });
});

describe("vote.approval", () => {
  const given = {
    candidates: ["Buy", "Build"],
    scores: [
      [60, 59],
      [80, 90],
      [10, 0],
    ],
  };

  test("from the threshold on, 60 unless said, or above one's own mean", () => {
    expect(ask("vote.approval", { ...given, rule: "threshold" })).toMatchObject({
      result: { approvals: [2, 1], winners: ["Buy"] },
    });
    expect(ask("vote.approval", { ...given, rule: "threshold", threshold: 85 })).toMatchObject({
      result: { approvals: [0, 1], winners: ["Build"] },
    });
    expect(ask("vote.approval", { ...given, rule: "own_mean" })).toMatchObject({
      result: { approvals: [2, 1], winners: ["Buy"] },
    });
  });

  test.each([
    [{ ...given }, "input.rule"],
    [{ ...given, rule: "median" }, "input.rule"],
    [{ ...given, rule: "threshold", threshold: "60" }, "input.threshold"],
    [{ ...given, rule: "own_mean", scores: [[1]] }, "input.scores.0"],
    [{ ...given, rule: "own_mean", candidates: ["Buy", "Buy"] }, "input.candidates.1"],
  ])("%j is refused by name", (input, path) => {
    expect(ask("vote.approval", input)).toMatchObject({ error: { code: "invalid_input", path } });
  });
});
