import { describe, expect, test } from "vitest";
import { totalVariation } from "@/lib/methods/total-variation";

describe("M total variation", () => {
  test("M points out of 100 that would have to move", () => {
    expect(totalVariation([0.5, 0.3, 0.2], [0.2, 0.3, 0.5])).toBeCloseTo(0.3, 14);
    expect(totalVariation([1, 0], [0, 1])).toBe(1);
    expect(totalVariation([0.4, 0.6], [0.4, 0.6])).toBe(0);
  });

  test("M only what both said counts; nothing in common is unknown, not near", () => {
    expect(totalVariation([1, null, 5, 2], [3, 4, 1, null])).toBe(3);
    expect(totalVariation([1, null], [null, 2])).toBeNull();
    expect(totalVariation([], [])).toBeNull();
  });

  test("M votes on different things and impossible votes are refused", () => {
    expect(() => totalVariation([1], [1, 2])).toThrow(RangeError);
    expect(() => totalVariation([NaN], [1])).toThrow(RangeError);
  });
});
