import { describe, expect, test } from "vitest";
import { computed } from "../support/computed";
import { refusedField } from "../support/refused-field";

const facts = {
  performance: [
    [100, 4],
    [400, 9],
    [100, 4],
  ],
  directions: ["cost", "benefit"],
  weights: [0.5, 0.5],
};

/** What every key that compares facts refuses. */
const badFacts: [object, string][] = [
  [{ performance: [] }, "input.performance"],
  [{ performance: [[1, 2], [1]] }, "input.performance.1"],
  [{ performance: [[1, null]] }, "input.performance.0.1"],
  [{ performance: [[1, "2"]] }, "input.performance.0.1"],
  [{ directions: ["cost"] }, "input.directions"],
  [{ directions: ["cost", "up"] }, "input.directions.1"],
  [{ weights: [1] }, "input.weights"],
  [{ weights: [1, -1] }, "input.weights.1"],
  [{ weights: [0, 0] }, "input.weights"],
  [{ weights: [] }, "input.weights"],
  [{ values: [] }, "input.values"],
];

describe("score.additive", () => {
  const values = [
    [80, 40],
    [50, 70],
    [60, null],
  ];

  test("scores and ranks, on the scale of the values", () => {
    expect(computed("score.additive", { values, weights: [0.75, 0.25] })).toEqual({
      scores: [70, 55, null],
      ranks: [1, 2, null],
    });
    expect(computed("score.additive", { values, weights: [0.5, 0.5] }).ranks).toEqual([1, 1, null]);
  });

  test("printed weights are used as they are", () => {
    expect(computed("score.additive", { values: [[1, 1, 1]], weights: [0.33, 0.33, 0.33] }).scores).toEqual([
      expect.closeTo(0.99, 12),
    ]);
  });

  test.each([
    [{ values: [] }, "input.values"],
    [{ values: [[1, 2], [3]] }, "input.values.1"],
    [{ values: [["1", 2]] }, "input.values.0.0"],
    [{ weights: [1] }, "input.weights"],
    [{ weights: [1, -1] }, "input.weights.1"],
    [{ weights: [32, 68] }, "input.weights"],
    [{ weights: [0, 0] }, "input.weights"],
    [{ scale: [0, 1] }, "input.scale"],
  ])("%j is refused", (change, field) => {
    expect(refusedField("score.additive", { values, weights: [0.5, 0.5], ...change })).toBe(field);
  });
});

describe("score.missing", () => {
  const input = {
    values: [
      [10, null, 10],
      [9, 9, 9],
      [null, null, null],
    ],
    weights: [5 / 12, 3 / 12, 4 / 12],
    scale: [0, 10],
  };

  test("a missing score must not lift an option: 10, –, 10 against 9, 9, 9", () => {
    const close = (value: number): unknown => expect.closeTo(value, 12);
    expect(computed("score.missing", input)).toEqual({
      lower: [close(7.5), close(9), 0],
      upper: [close(10), close(9), close(10)],
      renormalized: [close(10), close(9), null],
      ranks: [null, null, null],
    });
  });

  test.each([
    [{ values: [[1, 2, 11]] }, "input.values.0.2"],
    [{ values: [[1, -1, null]] }, "input.values.0.1"],
    [{ values: [[1]] }, "input.weights"],
    [{ scale: [10, 0] }, "input.scale"],
    [{ scale: [0] }, "input.scale"],
    [{ scale: undefined }, "input.scale"],
    [{ weights: [0.5, 0.5] }, "input.weights"],
    [{ neutral: 5 }, "input.neutral"],
  ])("%j is refused", (change, field) => {
    expect(refusedField("score.missing", { ...input, ...change })).toBe(field);
  });
});

describe("score.wpm", () => {
  test("products, as shares when wanted, with weights or with exponents as they are", () => {
    const close = (value: number): unknown => expect.closeTo(value, 12);
    expect(computed("score.wpm", facts)).toEqual({
      scores: [close(0.2), close(0.15), close(0.2)],
      ranks: [1, 3, 1],
    });
    expect(computed("score.wpm", { ...facts, weights: [7, 7] }).scores).toEqual([
      close(0.2),
      close(0.15),
      close(0.2),
    ]);
    expect(computed("score.wpm", { ...facts, normalize: true }).scores).toEqual([
      close(0.2 / 0.55),
      close(0.15 / 0.55),
      close(0.2 / 0.55),
    ]);
    const raw = { ...facts, weights: [1, 2], normalize_weights: false };
    expect(computed("score.wpm", raw).scores).toEqual([close(0.16), close(81 / 400), close(0.16)]);
  });

  test.each([
    ...badFacts,
    [{ performance: [[1, 0]] }, "input.performance.0.1"],
    [{ normalize: "vector" }, "input.normalize"],
    [{ normalize_weights: 0 }, "input.normalize_weights"],
    [{ performance: [[1e300, 1]], weights: [9, 0], normalize_weights: false }, "input.weights"],
  ])("%j is refused", (change, field) => {
    expect(refusedField("score.wpm", { ...facts, ...change })).toBe(field);
  });
});

describe("score.topsis", () => {
  test("closeness, and null when nothing differs", () => {
    const result = computed("score.topsis", { ...facts, normalize: "minmax" });
    expect(result).toEqual({ closeness: [0.5, 0.5, 0.5], ranks: [1, 1, 1] });
    expect(computed("score.topsis", { ...facts, weights: [7, 7], normalize: "minmax" })).toEqual(result);
    expect(computed("score.topsis", { ...facts, weights: [0, 1] })).toEqual({
      closeness: [0, 1, 0],
      ranks: [2, 1, 2],
    });
    expect(computed("score.topsis", { ...facts, performance: [[1, 2]] })).toEqual({
      closeness: [null],
      ranks: [null],
    });
  });

  test.each([...badFacts, [{ normalize: true }, "input.normalize"]])("%j is refused", (change, field) => {
    expect(refusedField("score.topsis", { ...facts, ...change })).toBe(field);
  });
});

describe("score.promethee2", () => {
  test("net flows", () => {
    expect(computed("score.promethee2", { ...facts, weights: [0.75, 0.25] })).toEqual({
      net_flow: [0.25, -0.5, 0.25],
    });
    expect(computed("score.promethee2", { ...facts, performance: [[1, 2]] })).toEqual({ net_flow: [null] });
  });

  test.each([
    ...badFacts,
    [{ thresholds: [] }, "input.thresholds"],
    [{ performance: Array.from({ length: 201 }, () => [1, 2]) }, "input.performance"],
  ] as [object, string][])("%# is refused", (change, field) => {
    expect(refusedField("score.promethee2", { ...facts, ...change })).toBe(field);
  });
});

describe("score.dominance", () => {
  test("pairs, and the options nobody dominates", () => {
    const values = [
      [5, 5],
      [5, 4],
      [4, 6],
    ];
    expect(computed("score.dominance", { values })).toEqual({ dominates: [[0, 1]], efficient: [0, 2] });
  });

  test.each([
    [{ values: [] }, "input.values"],
    [{ values: [[1, 2], [1]] }, "input.values.1"],
    [{ values: [[null]] }, "input.values.0.0"],
    [{ values: [[1]], weights: [1] }, "input.weights"],
  ])("%j is refused", (input, field) => {
    expect(refusedField("score.dominance", input)).toBe(field);
  });
});
