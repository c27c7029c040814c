import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalise } from "@/lib/methods/normalise";

describe("M normalise", () => {
  test("M points become shares of their sum", () => {
    expect(normalise([10, 5, 5])).toEqual([0.5, 0.25, 0.25]);
    expect(normalise([40, 20, 20])).toEqual([0.5, 0.25, 0.25]);
  });

  test("M one criterion weighs everything", () => {
    expect(normalise([3])).toEqual([1]);
  });

  test("M all zero or nothing at all is an abstention, not equal weights", () => {
    expect(normalise([0, 0, 0])).toBeNull();
    expect(normalise([])).toBeNull();
  });

  test.each([[-1], [NaN], [Infinity], [-Infinity]])("M %s is refused", (point) => {
    expect(() => normalise([1, point])).toThrow(RangeError);
  });

  test("M very small and very large points keep their ratios", () => {
    expect(normalise([1e-12, 3e-12])?.[1]).toBeCloseTo(0.75, 12);
    expect(normalise([1e12, 3e12])).toEqual([0.25, 0.75]);
    expect(normalise([1e-12, 1e12])?.[1]).toBe(1);
    expect(normalise([1.5e308, 1.5e308])).toEqual([0.5, 0.5]);
    expect(normalise([5e-324, 5e-324])).toEqual([0.5, 0.5]);
  });

  const points = fc.array(fc.double({ min: 0, max: 1e12, noNaN: true }), { minLength: 1, maxLength: 30 });

  test("M weights are between 0 and 1 and sum to 1", () => {
    fc.assert(
      fc.property(points, (given) => {
        const weights = normalise(given);
        if (weights === null) return given.every((point) => point === 0);
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        return Math.abs(total - 1) < 1e-9 && weights.every((weight) => weight >= 0 && weight <= 1);
      }),
    );
  });

  test("L6 scaling one person's points changes nothing", () => {
    const whole = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(whole, fc.double({ min: 1e-12, max: 1e12, noNaN: true }), (given, factor) => {
        const weights = normalise(given);
        const scaled = normalise(given.map((point) => point * factor));
        expect(scaled === null).toBe(weights === null);
        weights?.forEach((weight, k) => {
          expect(scaled?.[k]).toBeCloseTo(weight, 12);
        });
      }),
    );
  });
});
