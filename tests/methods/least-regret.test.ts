import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leastRegret } from "@/lib/methods/least-regret";
import { normalise } from "@/lib/methods/normalise";
import { weightedMatrix } from "./arbitrary-matrix";

const corners = (criteria: number) =>
  Array.from({ length: criteria }, (_, k) =>
    Array.from({ length: criteria }, (_, other) => (other === k ? 1 : 0)),
  );

describe("M least regret", () => {
  test("M Savage's rule: the compromise is never far behind", () => {
    const values = [
      [100, 0],
      [0, 100],
      [70, 60],
    ];
    expect(leastRegret(values, corners(2))).toEqual({
      regrets: [100, 100, 40],
      worst: [1, 0, 1],
      options: [2],
    });
  });

  test("M by hand: over two voters' own weights", () => {
    const values = [
      [80, 20],
      [50, 60],
    ];
    // Under the first 65 and 52.5, under the second 44 and 56.
    const { regrets, worst, options } = leastRegret(values, [
      [0.75, 0.25],
      [0.4, 0.6],
    ]);
    expect(regrets[0]).toBeCloseTo(12, 12);
    expect(regrets[1]).toBeCloseTo(12.5, 12);
    expect([worst, options]).toEqual([[1, 0], [0]]);
  });

  test("M who is best under all weights has no regret; equals share the least", () => {
    expect(leastRegret([[3], [3], [1]], [[1]])).toEqual({
      regrets: [0, 0, 2],
      worst: [0, 0, 0],
      options: [0, 1],
    });
    expect(leastRegret([[1, 1]], corners(2)).options).toEqual([0]);
  });

  test("M the first of equally bad weights is named", () => {
    expect(
      leastRegret(
        [
          [2, 2],
          [1, 1],
        ],
        corners(2),
      ).worst,
    ).toEqual([0, 0]);
  });

  test("M input that cannot be meant is refused", () => {
    expect(() => leastRegret([[1]], [])).toThrow(RangeError);
    expect(() => leastRegret([], [[1]])).toThrow(RangeError);
    expect(() => leastRegret([[1, 2]], [[1]])).toThrow(RangeError);
    expect(() => leastRegret([[NaN]], [[1]])).toThrow(RangeError);
  });

  test("M the corners cover every weighting there is", () => {
    fc.assert(
      fc.property(
        weightedMatrix,
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 }),
        ({ values }, points) => {
          const criteria = values[0]!.length;
          const weights = normalise(points.slice(0, criteria));
          if (weights === null) return;
          const all = leastRegret(values, corners(criteria)).regrets;
          leastRegret(values, [weights]).regrets.forEach((regret, option) => {
            expect(regret).toBeLessThanOrEqual(all[option]! + 1e-12);
          });
        },
      ),
    );
  });
});
