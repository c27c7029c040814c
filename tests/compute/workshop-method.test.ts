import { describe, expect, test } from "vitest";
import { computed } from "../support/computed";
import { refusedField } from "../support/refused-field";
import { exampleWorkshop } from "../support/example-workshop";

const key = "workshop.end_to_end";

/** Numbers by hand, as fractions, to twelve digits. */
function close(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(close);
  return typeof value === "number" ? expect.closeTo(value, 12) : value;
}

describe(key, () => {
  test("by hand: weights 73/168, 111/280 and 71/420, scores 3959/60, 22781/420 and 13757/210", () => {
    expect(computed(key, exampleWorkshop)).toEqual({
      voter_weights_on_criteria: close([
        [1 / 2, 3 / 10, 1 / 5],
        [1 / 3, 1 / 2, 1 / 6],
        [4 / 7, 2 / 7, 1 / 7],
        null,
      ]),
      group_weights: close([73 / 168, 111 / 280, 71 / 420]),
      group_values: close([
        [72, 50, 88],
        [30, 92, 28],
        [62, 70, 64],
      ]),
      scores: close([3959 / 60, 22781 / 420, 13757 / 210]),
      // Buy has the highest score, and fails.
      passes_must_have: [false, true, true],
      ranks: [null, 2, 1],
      winner: 2,
      personal_scores: close([[78, 53, null], [175 / 3, 190 / 3, 70], [530 / 7, 40, 370 / 7], null]),
      // Ben's places are 3 2 1, Cem's 1 3 2; Ann has a gap and Dee no weights.
      kendall_w: close(1 / 4),
      weight_distance: close([
        [0, 1 / 5, 1 / 14, null],
        [1 / 5, 0, 5 / 21, null],
        [1 / 14, 5 / 21, 0, null],
        [null, null, null, null],
      ]),
    });
  });

  const one = (weights: unknown) => ({
    criteria: 2,
    options: 1,
    rating_scale: [1, 5],
    voters: [{ name: "Una", weights, ratings: [[5, 3]] }],
  });
  const weightsOf = (weights: unknown) => computed(key, one(weights)).group_weights;

  test("every way to weigh", () => {
    expect(weightsOf({ kind: "swing", values: [100, 25] })).toEqual([0.8, 0.2]);
    expect(weightsOf({ kind: "ranking", ranks: [1, 2] })).toEqual(close([2 / 3, 1 / 3]));
    expect(weightsOf({ kind: "ranking", ranks: [1, 2], scheme: "roc" })).toEqual(close([3 / 4, 1 / 4]));
    expect(weightsOf({ kind: "pairwise", pairs: [[1, 0, 4]] })).toEqual(close([1 / 5, 4 / 5]));
    // Nothing is filled in for pairs that nobody compared.
    expect(weightsOf({ kind: "pairwise", pairs: [] })).toBeNull();
    expect(weightsOf(null)).toBeNull();
  });

  test("nobody weighs: values without scores", () => {
    expect(computed(key, one(null))).toMatchObject({
      group_values: [[100, 50]],
      scores: [null],
      passes_must_have: [true],
      ranks: [null],
      winner: null,
      personal_scores: [null],
      kendall_w: null,
      weight_distance: [[null]],
    });
  });

  test.each([
    [{ criteria: [] }, "criteria"],
    [{ criteria: ["Cost"] }, "voters.0.ratings.0"],
    [{ options: ["Buy"] }, "voters.0.ratings"],
    [{ options: 2.5 }, "options"],
    [{ rating_scale: [10, 0] }, "rating_scale"],
    [{ rating_scale: [0, 9] }, "voters.0.ratings.0.2"],
    [{ rating_scale: [5, 20] }, "voters.0.ratings.1.0"],
    [{ voters: [] }, "voters"],
    [{ must_have: [{ criterion: "Price", op: ">=", limit: 1 }] }, "must_have.0.criterion"],
    [{ must_have: [{ criterion: 3, op: ">=", limit: 1 }] }, "must_have.0.criterion"],
    [
      { criteria: ["A", "A", "B"], must_have: [{ criterion: "A", op: ">=", limit: 1 }] },
      "must_have.0.criterion",
    ],
    [{ criteria: 3, must_have: [{ criterion: "Cost", op: ">=", limit: 1 }] }, "must_have.0.criterion"],
    [{ must_have: [{ criterion: 0, op: "=", limit: 1 }] }, "must_have.0.op"],
    [{ rule: "mean" }, "rule"],
  ])("%j is refused", (change, field) => {
    expect(refusedField(key, { ...exampleWorkshop, ...change })).toBe(`input.${field}`);
  });

  test.each([
    [{ name: 5 }, "name"],
    [{ voter_weight: -1 }, "voter_weight"],
    [{ weights: { kind: "guess" } }, "weights.kind"],
    [{ weights: { kind: "points", values: [1, 2] } }, "weights.values"],
    [{ weights: { kind: "points", values: [1, 2, -3] } }, "weights.values.2"],
    [{ weights: { kind: "points", ranks: [1, 2, 3] } }, "weights.values"],
    [{ weights: { kind: "ranking", ranks: [1, 2] } }, "weights.ranks"],
    [{ weights: { kind: "ranking", ranks: [0, 1, 2] } }, "weights.ranks.0"],
    [{ weights: { kind: "ranking", ranks: [1, 2, 3], scheme: "sum" } }, "weights.scheme"],
    [{ weights: { kind: "pairwise", pairs: [[0, 3, 2]] } }, "weights.pairs.0"],
    [
      {
        ratings: [
          [1, 2, 3],
          [1, 2],
          [1, 2, 3],
        ],
      },
      "ratings.1",
    ],
    [{ ratings: [[1, 2, "3"]] }, "ratings.0.2"],
    [{ email: "una@example.org" }, "email"],
  ])("a voter with %j is refused", (change, field) => {
    const voters = exampleWorkshop.voters.map((voter, index) =>
      index === 1 ? { ...voter, ...change } : voter,
    );
    expect(refusedField(key, { ...exampleWorkshop, voters })).toBe(`input.voters.1.${field}`);
  });
});
