import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spreadIndex } from "@/lib/methods/spread-index";

describe("M spread index", () => {
  test("M half at each end is 1, also when the mean alone would look harmless", () => {
    expect(spreadIndex([0, 10], 0, 10)).toBe(1);
    expect(spreadIndex([1, 1, 5, 5], 1, 5)).toBe(1);
  });

  test("M by hand: 2, 4, 4, 5 on 1–5", () => {
    // Mean 3.75, squared distances 3.0625 + 0.0625 + 0.0625 + 1.5625 = 4.75, variance 1.1875, D = 2 · √1.1875 / 4.
    expect(spreadIndex([2, 4, 4, 5], 1, 5)).toBeCloseTo(0.5448623679425842, 12);
  });

  test("M one voter or nobody has no spread", () => {
    expect(spreadIndex([], 1, 5)).toBeNull();
    expect(spreadIndex([3], 1, 5)).toBeNull();
  });

  test("M unanimous is exactly 0, whatever the bits of the mean", () => {
    expect(spreadIndex([3, 3, 3, 3], 1, 5)).toBe(0);
    expect(spreadIndex([0.1, 0.1, 0.1], 0, 1)).toBe(0);
  });

  test("M the scale may be tiny or huge", () => {
    expect(spreadIndex([0, 1e-12], 0, 1e-12)).toBe(1);
    expect(spreadIndex([0, 1e12], 0, 1e12)).toBe(1);
  });

  test("M values off the scale and scales without length are refused", () => {
    expect(() => spreadIndex([0, 3], 1, 5)).toThrow(RangeError);
    expect(() => spreadIndex([3, 6], 1, 5)).toThrow(RangeError);
    expect(() => spreadIndex([3, NaN], 1, 5)).toThrow(RangeError);
    expect(() => spreadIndex([3, 3], 3, 3)).toThrow(RangeError);
    expect(() => spreadIndex([3, 3], 1, Infinity)).toThrow(RangeError);
  });

  const votes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 40 });

  test("L6 between 0 and 1; order, mirroring and doubling of voters change nothing", () => {
    fc.assert(
      fc.property(votes, (given) => {
        const spread = spreadIndex(given, 1, 5) ?? NaN;
        expect(spread).toBeGreaterThanOrEqual(0);
        expect(spread).toBeLessThanOrEqual(1);
        expect(spreadIndex([...given].reverse(), 1, 5)).toBeCloseTo(spread, 12);
        expect(spreadIndex([...given, ...given], 1, 5)).toBeCloseTo(spread, 12);
        expect(
          spreadIndex(
            given.map((vote) => 6 - vote),
            1,
            5,
          ),
        ).toBeCloseTo(spread, 12);
      }),
    );
  });
});
