import { describe, expect, test } from "vitest";
import { computed } from "../support/computed";
import { refusedField } from "../support/refused-field";

describe("value.linear", () => {
  const input = { x: [30_000, 12_000, null, 40_000], worst: 30_000, best: 0 };

  test("values from 0 to 1, or on a scale of one's own", () => {
    expect(computed("value.linear", input)).toEqual({ values: [0, 0.6, null, 0] });
    expect(computed("value.linear", { ...input, clip: false, scale: 100 }).values).toEqual([
      0,
      60,
      null,
      expect.closeTo(-100 / 3, 9),
    ]);
    expect(computed("value.linear", { ...input, best: 30_000 })).toEqual({ values: null });
  });

  test.each([
    [{ x: [] }, "input.x"],
    [{ x: ["1"] }, "input.x.0"],
    [{ x: 5 }, "input.x"],
    [{ worst: null }, "input.worst"],
    [{ best: "0" }, "input.best"],
    [{ clip: 1 }, "input.clip"],
    [{ scale: 0 }, "input.scale"],
    [{ ends: [0, 1] }, "input.ends"],
    [{ worst: -1.7e308, best: 1.7e308 }, "input.best"],
  ])("%j is refused", (change, field) => {
    expect(refusedField("value.linear", { ...input, ...change })).toBe(field);
  });
});

describe("value.piecewise", () => {
  const points = [
    [18, 0],
    [22, 100],
    [30, 40],
  ];

  test("values along the points", () => {
    expect(computed("value.piecewise", { points, x: [10, 20, null, 26, 40] })).toEqual({
      values: [0, 50, null, 70, 40],
    });
    expect(computed("value.piecewise", { points, x: [17, 31], outside: "extrapolate" }).values).toEqual([
      -25,
      expect.closeTo(32.5, 9),
    ]);
  });

  test.each([
    [{ points: [[1, 2]] }, "input.points"],
    [{ points: [[1, 2], [3]] }, "input.points.1"],
    [
      {
        points: [
          [1, 2],
          [1, 3],
        ],
      },
      "input.points",
    ],
    [{ x: [true] }, "input.x.0"],
    [{ outside: "nearest" }, "input.outside"],
    [{ clip: true }, "input.clip"],
  ])("%j is refused", (change, field) => {
    expect(refusedField("value.piecewise", { points, x: [20], ...change })).toBe(field);
  });
});

describe("value.local", () => {
  test("values between the ends of the list", () => {
    expect(computed("value.local", { x: [10, null, 30, 15], direction: "cost" })).toEqual({
      values: [1, null, 0, 0.75],
      constant: false,
    });
    expect(computed("value.local", { x: [4, 4], direction: "benefit" })).toEqual({
      values: [0.5, 0.5],
      constant: true,
    });
    expect(computed("value.local", { x: [null], direction: "benefit" })).toEqual({
      values: [null],
      constant: null,
    });
  });

  test.each([
    [{ x: [] }, "input.x"],
    [{ direction: "up" }, "input.direction"],
    [{ direction: undefined }, "input.direction"],
    [{ worst: 1 }, "input.worst"],
  ])("%j is refused", (change, field) => {
    expect(refusedField("value.local", { x: [1], direction: "cost", ...change })).toBe(field);
  });
});

describe("value.labels", () => {
  const input = { labels: ["poor", "fair", "good"], answers: ["good", null, "fair", "poor"] };

  test("equal steps from 0 to 100, or values of one's own", () => {
    expect(computed("value.labels", input)).toEqual({ values: [100, null, 50, 0] });
    expect(computed("value.labels", { ...input, values: [0, 80, 90] })).toEqual({
      values: [90, null, 80, 0],
    });
    expect(computed("value.labels", { labels: [1, 2, 3], answers: [3, 1] })).toEqual({ values: [100, 0] });
  });

  test.each([
    [{ labels: ["only"], answers: ["only"] }, "input.labels"],
    [{ labels: ["a", "b", "a"], answers: ["a"] }, "input.labels"],
    [{ answers: ["good", "best"] }, "input.answers.1"],
    [{ answers: [] }, "input.answers"],
    [{ values: [0, 100] }, "input.values"],
    [{ values: [0, "1", 2] }, "input.values.1"],
    [{ scale: 10 }, "input.scale"],
  ])("%j is refused", (change, field) => {
    expect(refusedField("value.labels", { ...input, ...change })).toBe(field);
  });
});

describe("screen.must_have", () => {
  const input = {
    performance: [
      [10, 3],
      [11, null],
    ],
    rules: [
      { criterion: 0, op: "<=", limit: 10 },
      { criterion: 1, op: ">=", limit: 3 },
    ],
  };

  test("who passes, and what is wrong with the others", () => {
    expect(computed("screen.must_have", input)).toEqual({
      passes: [true, false],
      failures: [
        [],
        [
          [0, "fails"],
          [1, "unknown"],
        ],
      ],
    });
    expect(computed("screen.must_have", { performance: [[null]], rules: [] })).toEqual({
      passes: [true],
      failures: [[]],
    });
  });

  test.each([
    [{ performance: [] }, "input.performance"],
    [{ performance: [[1], [1, 2]] }, "input.performance.1"],
    [{ rules: [{ criterion: 2, op: ">=", limit: 1 }] }, "input.rules.0.criterion"],
    [{ rules: [{ criterion: -1, op: ">=", limit: 1 }] }, "input.rules.0.criterion"],
    [{ rules: [{ criterion: 0, op: ">", limit: 1 }] }, "input.rules.0.op"],
    [{ rules: [{ criterion: 0, op: ">=", limit: null }] }, "input.rules.0.limit"],
    [{ rules: [{ criterion: 0, op: ">=", limit: 1, why: "" }] }, "input.rules.0.why"],
    [{ options: 2 }, "input.options"],
  ])("%j is refused", (change, field) => {
    expect(refusedField("screen.must_have", { ...input, ...change })).toBe(field);
  });
});
