import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { labelValues } from "@/lib/methods/label-values";
import { linearValue } from "@/lib/methods/linear-value";
import { localValues } from "@/lib/methods/local-values";
import { valueCurve } from "@/lib/methods/value-curve";

const finite = fc.double({ min: -1e12, max: 1e12, noNaN: true });

describe("M linear value", () => {
  test("M benefits rise, costs fall, both from 0 at the worst to 1 at the best", () => {
    expect([10, 15, 20].map((x) => linearValue(x, { worst: 10, best: 20 }))).toEqual([0, 0.5, 1]);
    expect([30_000, 12_000, 0].map((x) => linearValue(x, { worst: 30_000, best: 0 }))).toEqual([0, 0.6, 1]);
  });

  test("M beyond the ends it stays there, unless told otherwise", () => {
    expect([-1, 3].map((x) => linearValue(x, { worst: 0, best: 2 }))).toEqual([0, 1]);
    expect([-1, 3].map((x) => linearValue(x, { worst: 0, best: 2, clip: false }))).toEqual([-0.5, 1.5]);
    expect([-1, 3].map((x) => linearValue(x, { worst: 2, best: 0, clip: false }))).toEqual([1.5, -0.5]);
  });

  test("M a scale of 100 gives 0–100", () => {
    expect(linearValue(12_000, { worst: 30_000, best: 0, scale: 100 })).toBe(60);
    expect(linearValue(40_000, { worst: 30_000, best: 0, scale: 100 })).toBe(0);
  });

  test("M one end is no scale", () => {
    expect(linearValue(5, { worst: 5, best: 5 })).toBeNull();
  });

  test.each([
    [NaN, 0, 1],
    [0, Infinity, 1],
    [0, 0, NaN],
    [0, -1.7e308, 1.7e308],
  ])("M %s between %s and %s is refused", (x, worst, best) => {
    expect(() => linearValue(x, { worst, best })).toThrow(RangeError);
    expect(() => linearValue(0, { worst: 0, best: 1, scale: x || NaN })).toThrow(RangeError);
  });

  test("M stays within 0–1, and the other direction is its mirror image", () => {
    fc.assert(
      fc.property(finite, finite, finite, (x, worst, best) => {
        const value = linearValue(x, { worst, best });
        expect(value === null).toBe(worst === best);
        if (value === null) return;
        expect(value >= 0 && value <= 1).toBe(true);
        expect(value + linearValue(x, { worst: best, best: worst })!).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe("M value curve", () => {
  const sweetSpot = valueCurve([
    [22, 100],
    [18, 0],
    [30, 40],
  ]);

  test("M goes through its points, in whatever order they come, and straight between them", () => {
    expect([18, 20, 22, 26, 30].map(sweetSpot)).toEqual([0, 50, 100, 70, 40]);
  });

  test("M keeps the value of the nearest point outside, or goes on as it was going", () => {
    expect([0, 50].map(sweetSpot)).toEqual([0, 40]);
    const beyond = valueCurve(
      [
        [0, 0],
        [10, 80],
        [20, 100],
      ],
      "extrapolate",
    );
    expect([-1, 5, 15, 25].map(beyond)).toEqual([-8, 40, 90, 110]);
  });

  test("M needs two points with different x, and finite numbers", () => {
    expect(() => valueCurve([[1, 2]])).toThrow(/two points/);
    const twice = [
      [1, 2],
      [3, 4],
      [1, 5],
    ] as const;
    expect(() => valueCurve(twice)).toThrow(/one value for each x/);
    const endless = [
      [1, 2],
      [3, Infinity],
    ] as const;
    expect(() => valueCurve(endless)).toThrow(RangeError);
    expect(() => sweetSpot(NaN)).toThrow(RangeError);
  });

  test("M two points are the linear value", () => {
    const ends = fc.tuple(finite, finite).filter(([worst, best]) => Math.abs(worst - best) > 1e-6);
    fc.assert(
      fc.property(ends, finite, ([worst, best], x) => {
        const curve = valueCurve([
          [worst, 0],
          [best, 1],
        ]);
        expect(curve(x)).toBeCloseTo(linearValue(x, { worst, best })!, 9);
      }),
    );
  });
});

describe("M local values", () => {
  test("M the best on the list is 1, the worst 0, a missing fact stays missing", () => {
    expect(localValues([10, null, 30, 15], "benefit")).toEqual({
      values: [0, null, 1, 0.25],
      constant: false,
    });
    expect(localValues([10, null, 30, 15], "cost").values).toEqual([1, null, 0, 0.75]);
  });

  test("M a column without differences gives everybody the same", () => {
    expect(localValues([7, 7, null], "cost")).toEqual({ values: [0.5, 0.5, null], constant: true });
    expect(localValues([7], "benefit")).toEqual({ values: [0.5], constant: true });
  });

  test("M nothing known is nothing", () => {
    expect(localValues([null, null], "benefit")).toEqual({ values: [null, null], constant: null });
  });
});

describe("M label values", () => {
  test("M equal steps from 0 to 100", () => {
    expect(labelValues(5)).toEqual([0, 25, 50, 75, 100]);
    expect(labelValues(2)).toEqual([0, 100]);
  });

  test.each([[1], [0], [NaN]])("M %s labels are no scale", (count) => {
    expect(() => labelValues(count)).toThrow(/two labels/);
  });
});
