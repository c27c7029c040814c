import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entropy } from "@/lib/methods/entropy";
import { normalise } from "@/lib/methods/normalise";

describe("M entropy", () => {
  test("M in bits, with 0 log 0 = 0", () => {
    expect(entropy([0.5, 0.5])).toBe(1);
    expect(entropy([0.5, 0.25, 0.25])).toBe(1.5);
    expect(entropy([0, 1])).toBe(0);
    expect(Object.is(entropy([1]), 0)).toBe(true);
  });

  test("M shares that are negative or not finite are refused", () => {
    expect(() => entropy([-0.1, 1.1])).toThrow("Shares cannot be negative");
    expect(() => entropy([NaN])).toThrow(RangeError);
  });

  test("M largest when all shares are equal", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 8 }), (points) => {
        const shares = normalise(points);
        if (shares !== null) expect(entropy(shares)).toBeLessThanOrEqual(Math.log2(points.length) + 1e-12);
      }),
    );
  });
});
