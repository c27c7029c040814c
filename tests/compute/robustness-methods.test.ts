import { describe, expect, test } from "vitest";
import { compute } from "@/lib/compute/compute";

const close = (value: number): unknown => expect.closeTo(value, 12);

describe("the robustness methods answer", () => {
  test("smaa.exact with acceptabilities, central weights, winning indices and confidence", () => {
    const values = [
      [0.9, 0.2],
      [0.3, 0.6],
      [0.2, 0.1],
    ];
    expect(compute({ method: "smaa.exact", input: { values } })).toMatchObject({
      result: {
        rank_acceptability: [
          [close(0.6), close(0.4), 0],
          [close(0.4), close(0.6), 0],
          [0, 0, close(1)],
        ],
        central_weights: [[close(0.7), close(0.3)], [close(0.2), close(0.8)], null],
        pairwise_winning: [
          [0, close(0.6), close(1)],
          [close(0.4), 0, close(1)],
          [0, 0, 0],
        ],
        confidence_factor: [1, 1, null],
        draws: null,
      },
    });
  });

  test("smaa.exact under an order of weights", () => {
    const values = [
      [1, 0],
      [0, 1],
    ];
    const answer = compute({ method: "smaa.exact", input: { values, weight_constraints: [[1, 0]] } });
    expect(answer).toMatchObject({
      result: {
        rank_acceptability: [
          [0, 1],
          [1, 0],
        ],
        central_weights: [null, [close(0.25), close(0.75)]],
      },
    });
  });

  test("smaa.samples by counting, ties split", () => {
    const scores = [
      [1, 2],
      [3, 3],
    ];
    expect(compute({ method: "smaa.samples", input: { scores } })).toMatchObject({
      result: {
        rank_acceptability: [
          [0.25, 0.75],
          [0.75, 0.25],
        ],
        pairwise_winning: [
          [0, 0],
          [0.5, 0],
        ],
      },
    });
  });

  test("smaa.entropy_bits", () => {
    expect(compute({ method: "smaa.entropy_bits", input: { p: [0.5, 0.25, 0.25, 0] } })).toMatchObject({
      result: { entropy: 1.5 },
    });
  });

  test("bootstrap.first, exact for few voters, drawn for many", () => {
    const three = [
      [1, 0],
      [1, 0],
      [0, 1],
    ];
    expect(compute({ method: "bootstrap.first", input: { voter_scores: three } })).toMatchObject({
      result: { first_probability: [close(20 / 27), close(7 / 27)], exact: true },
    });
    const many = {
      method: "bootstrap.first",
      input: { voter_scores: [...three, ...three, ...three, ...three] },
    };
    expect(compute(many)).toMatchObject({ result: { exact: false } });
    expect(compute(many)).toEqual(compute(many));
  });
});

describe("the robustness methods refuse by name", () => {
  const wide = Array.from({ length: 51 }, () => 1);
  test.each([
    ["smaa.exact", "a ragged matrix", { values: [[1, 2], [1]] }, "values.1"],
    ["smaa.exact", "a missing value", { values: [[null]] }, "values.0.0"],
    ["smaa.exact", "too many criteria", { values: [wide] }, "values"],
    ["smaa.exact", "too many options", { values: wide.map(() => [1]) }, "values"],
    [
      "smaa.exact",
      "a criterion that does not exist",
      {
        values: [[1, 2]],
        weight_constraints: [
          [0, 1],
          [1, 2],
        ],
      },
      "weight_constraints.1",
    ],
    ["smaa.exact", "half a pair", { values: [[1, 2]], weight_constraints: [[0]] }, "weight_constraints.0"],
    [
      "smaa.exact",
      "a negative criterion",
      { values: [[1, 2]], weight_constraints: [[0, -1]] },
      "weight_constraints.0.1",
    ],
    ["smaa.samples", "no samples", { scores: [] }, "scores"],
    ["smaa.samples", "a ragged matrix", { scores: [[1], [1, 2]] }, "scores.1"],
    ["smaa.samples", "too many options", { scores: [wide] }, "scores"],
    ["smaa.entropy_bits", "a negative share", { p: [1.5, -0.5] }, "p.1"],
    ["smaa.entropy_bits", "shares of more than one whole", { p: [0.7, 0.7] }, "p"],
    ["bootstrap.first", "a missing score", { voter_scores: [[1, null]] }, "voter_scores.0.1"],
    ["bootstrap.first", "too many scores", { voter_scores: Array(2000).fill(wide) }, "voter_scores"],
    ["bootstrap.first", "an unknown key", { voter_scores: [[1]], seed: "x" }, "seed"],
  ])("%s: %s", (method, _, input, path) => {
    expect(compute({ method, input })).toMatchObject({
      error: { code: "invalid_input", path: `input.${path}` },
    });
  });
});
