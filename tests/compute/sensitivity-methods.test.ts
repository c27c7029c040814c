import { describe, expect, test } from "vitest";
import { compute } from "@/lib/compute/compute";

const values = [
  [0.9, 0.2],
  [0.3, 0.6],
];
const weights = [0.75, 0.25];

describe("sensitivity.one_way", () => {
  test("is answered with segments, flips and both ends of the lines", () => {
    const answer = compute({
      method: "sensitivity.one_way",
      input: { values, weights: [0.25, 0.75], criterion: 0 },
    });
    expect(answer).toMatchObject({
      result: {
        winner_now: 1,
        winners_now: [1],
        segments: [
          [0, expect.closeTo(0.4, 12), 1],
          [expect.closeTo(0.4, 12), 1, 0],
        ],
        segment_winners: [[1], [0]],
        flip_points: [expect.closeTo(0.4, 12)],
        nearest_below: null,
        nearest_above: expect.closeTo(0.4, 12),
        scores_at_0: [0.2, 0.6],
        scores_at_1: [0.9, 0.3],
      },
    });
  });

  test.each([
    ["no such criterion", { values, weights, criterion: 2 }, "input.criterion"],
    ["half a criterion", { values, weights, criterion: 0.5 }, "input.criterion"],
  ])("%s is refused by name", (_, input, path) => {
    expect(compute({ method: "sensitivity.one_way", input })).toMatchObject({
      error: { code: "invalid_input", path },
    });
  });
});

describe("sensitivity.triantaphyllou_sanchez", () => {
  test("is answered with changes per pair, named either way, and the critical criteria", () => {
    const answer = compute({ method: "sensitivity.triantaphyllou_sanchez", input: { values, weights } });
    const delta = [expect.closeTo(0.35 / 0.6, 12), expect.closeTo(-0.35 / 0.4, 12)];
    expect(answer).toMatchObject({
      result: {
        preferences: [expect.closeTo(0.725, 12), expect.closeTo(0.375, 12)],
        ranks: [1, 2],
        delta: { "0-1": delta, "1-0": delta },
        relative_any: [0, expect.closeTo(35 / 0.45, 10)],
        relative_top: [0, expect.closeTo(35 / 0.45, 10)],
        absolute_any: [0, expect.closeTo(0.35 / 0.6, 12)],
        absolute_top: [0, expect.closeTo(0.35 / 0.6, 12)],
      },
    });
  });

  test("nothing is critical where there is one option", () => {
    const answer = compute({
      method: "sensitivity.triantaphyllou_sanchez",
      input: { values: [[1]], weights: [1] },
    });
    expect(answer).toMatchObject({ result: { delta: {}, relative_any: null, absolute_top: null } });
  });
});

describe("sensitivity.min_change", () => {
  test("is answered with both distances, whom they help, and every challenger", () => {
    const three = [...values, [0.1, 0.1]];
    const answer = compute({ method: "sensitivity.min_change", input: { values: three, weights } });
    const moved = [expect.closeTo(0.4, 12), expect.closeTo(0.6, 12)];
    expect(answer).toMatchObject({
      result: {
        winner_now: 0,
        l1: expect.closeTo(0.7, 12),
        l1_challenger: 1,
        l1_weights: moved,
        l2: expect.closeTo(0.35 * Math.SQRT2, 12),
        l2_challenger: 1,
        l2_weights: moved,
        per_challenger: {
          1: { l1: expect.closeTo(0.7, 12), l2: expect.closeTo(0.35 * Math.SQRT2, 12) },
          2: { l1: null, l2: null },
        },
      },
    });
  });

  test("nothing flips a winner that is ahead everywhere", () => {
    const answer = compute({ method: "sensitivity.min_change", input: { values: [[2], [1]], weights: [1] } });
    expect(answer).toMatchObject({
      result: {
        l1: null,
        l1_challenger: null,
        l1_weights: null,
        l2: null,
        l2_challenger: null,
        l2_weights: null,
      },
    });
  });
});

describe("the sensitivity methods refuse by name", () => {
  const wide = [Array.from({ length: 201 }, () => 1)];
  test.each([
    ["weights that do not sum to 1", { values, weights: [0.5, 0.6] }, "input.weights"],
    ["a negative weight", { values, weights: [1.5, -0.5] }, "input.weights.1"],
    ["a weight too few", { values, weights: [1] }, "input.weights"],
    ["a ragged matrix", { values: [[1, 2], [1]], weights }, "input.values.1"],
    ["a missing value", { values: [[1, null]], weights }, "input.values.0.1"],
    ["no option", { values: [], weights }, "input.values"],
    ["too many criteria", { values: wide, weights: wide[0]!.map(() => 1 / 201) }, "input.values"],
    ["too many options", { values: wide[0]!.map(() => [1]), weights: [1] }, "input.values"],
    ["an unknown key", { values, weights, scale: 1 }, "input.scale"],
  ])("%s", (_, input, path) => {
    const methods = ["sensitivity.triantaphyllou_sanchez", "sensitivity.min_change", "sensitivity.one_way"];
    for (const method of methods) {
      const whole = method === "sensitivity.one_way" ? { ...input, criterion: 0 } : input;
      expect(compute({ method, input: whole })).toMatchObject({ error: { code: "invalid_input", path } });
    }
  });

  test("weights rounded to two digits each are taken", () => {
    const three = [[1, 2, 3]];
    const answer = compute({
      method: "sensitivity.min_change",
      input: { values: three, weights: [0.33, 0.33, 0.33] },
    });
    expect(answer).toMatchObject({ result: { winner_now: 0 } });
  });
});
