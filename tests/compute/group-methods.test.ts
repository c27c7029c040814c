import { describe, expect, test } from "vitest";
import { computed } from "../support/computed";
import { refusedField } from "../support/refused-field";

describe("group.aggregate", () => {
  const input = {
    votes: [
      [0.5, 0.25, null],
      [0.25, 0.5, null],
      [0.125, null, null],
    ],
    rule: "geometric",
  };

  test("one number per item, null where nobody answered", () => {
    expect(computed("group.aggregate", input)).toEqual({
      values: [expect.closeTo(0.25, 12), expect.closeTo(Math.SQRT1_2 / 2, 12), null],
    });
    expect(computed("group.aggregate", { ...input, rule: "mean", voter_weights: [1, 3, 0] }).values).toEqual([
      0.3125,
      0.4375,
      null,
    ]);
    expect(computed("group.aggregate", { ...input, rule: "median", renormalize: true }).values).toEqual([
      expect.closeTo(0.4, 12),
      expect.closeTo(0.6, 12),
      null,
    ]);
    const many = { votes: [[1], [2], [3], [4], [100]], rule: "trimmed", trim: 0.2 };
    expect(computed("group.aggregate", many)).toEqual({ values: [3] });
  });

  test("nobody, and nothing to normalise", () => {
    expect(computed("group.aggregate", { votes: [[null, null]], rule: "mean", renormalize: true })).toEqual({
      values: [null, null],
    });
    expect(computed("group.aggregate", { votes: [[0, 0]], rule: "mean", renormalize: true })).toEqual({
      values: null,
    });
    expect(computed("group.aggregate", { votes: [[5], [7]], rule: "mean", voter_weights: [0, 0] })).toEqual({
      values: [null],
    });
  });

  test("a zero does no harm to a geometric mean where it has no power", () => {
    const votes = [[0], [3]];
    expect(computed("group.aggregate", { votes, rule: "geometric", voter_weights: [0, 1] })).toEqual({
      values: [expect.closeTo(3, 12)],
    });
    expect(refusedField("group.aggregate", { votes, rule: "geometric" })).toBe("input.votes.0.0");
  });

  test.each([
    [{ votes: [] }, "input.votes"],
    [{ votes: [[1, 2], [1]] }, "input.votes.1"],
    [{ votes: [["1"]] }, "input.votes.0.0"],
    [{ rule: "mode" }, "input.rule"],
    [{ rule: undefined }, "input.rule"],
    [{ voter_weights: [1, 1] }, "input.voter_weights"],
    [{ voter_weights: [1, 1, -1] }, "input.voter_weights.2"],
    [{ trim: 0.5 }, "input.trim"],
    [{ trim: -0.1 }, "input.trim"],
    [{ renormalize: "yes" }, "input.renormalize"],
    [{ renormalise: true }, "input.renormalise"],
    [{ votes: [[-1, 2]], rule: "mean", renormalize: true }, "input.votes"],
  ])("%j is refused", (change, field) => {
    expect(refusedField("group.aggregate", { ...input, ...change })).toBe(field);
  });
});

describe("group.two_ways", () => {
  const input = {
    weights: [
      [0.9, 0.1],
      [0.1, 0.9],
    ],
    ratings: [
      [
        [90, 10],
        [60, 60],
      ],
      [
        [10, 90],
        [60, 60],
      ],
    ],
  };

  test("the two scores can name different winners", () => {
    expect(computed("group.two_ways", input)).toEqual({
      score_of_mean_inputs: [expect.closeTo(50, 12), 60],
      mean_of_personal_scores: [expect.closeTo(82, 12), 60],
      covariance_gap: [expect.closeTo(32, 12), 0],
      winner_inputs: 1,
      winner_personal: 0,
    });
  });

  test("who abstains does so by null or by zeros; a tie has no winner", () => {
    const abstaining = { weights: [null, [0, 0], [0.5, 0.5]], ratings: [[[1, 2]], [[3, 4]], [[null, 6]]] };
    expect(computed("group.two_ways", abstaining)).toEqual({
      score_of_mean_inputs: [3],
      mean_of_personal_scores: [null],
      covariance_gap: [null],
      winner_inputs: 0,
      winner_personal: null,
    });
    const tie = { weights: [[1]], ratings: [[[5], [5]]] };
    expect(computed("group.two_ways", tie)).toMatchObject({ winner_inputs: null, winner_personal: null });
    const nobody = { weights: [null], ratings: [[[5]]] };
    expect(computed("group.two_ways", nobody)).toMatchObject({ score_of_mean_inputs: [null] });
  });

  test.each([
    [{ weights: [] }, "input.weights"],
    [{ weights: [[1, 0], [1]] }, "input.weights.1"],
    [{ weights: [[1, -1], null] }, "input.weights.0.1"],
    [{ weights: [[3, 1], null] }, "input.weights.0"],
    [{ weights: [[1, 0]] }, "input.ratings"],
    [{ ratings: [[[1, 2]], [[1, 2], [3]]] }, "input.ratings.1.1"],
    [
      {
        ratings: [
          [[1, 2]],
          [
            [1, 2],
            [3, 4],
          ],
        ],
      },
      "input.ratings.1",
    ],
    [{ ratings: [[[1, 2]], [[1]]] }, "input.ratings.1.0"],
    [{ ratings: [[[1, "2"]], [[1, 2]]] }, "input.ratings.0.0.1"],
    [{ voter_weights: [1, 1] }, "input.voter_weights"],
  ])("%j is refused", (change, field) => {
    expect(refusedField("group.two_ways", { ...input, ...change })).toBe(field);
  });
});
