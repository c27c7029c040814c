import fc from "fast-check";
import { expect, test } from "vitest";
import { chiSquaredTail } from "@/lib/methods/chi-squared-tail";

// The regularised incomplete gamma function with 60 digits (mpmath 1.3).
test.each([
  [0.3, 1, 0.58388242077036518],
  [3.9, 1, 0.048286107676681648],
  [30, 1, 4.3204630578274973e-8],
  [1e-6, 3, 0.99999999973403856],
  [9.6, 7, 0.21239662008899262],
  [1480, 19, 8.6886142667682103e-303],
  [1480, 20, 7.7752235526249612e-302],
  [5000, 4999, 0.49335088958742304],
])("M the tail beyond %f with %i degrees of freedom", (x, df, tail) => {
  expect(Math.abs(chiSquaredTail(x, df) / tail - 1)).toBeLessThan(1e-13);
});

test("M nothing lies below zero, nothing beyond the largest numbers", () => {
  expect(chiSquaredTail(0, 1)).toBe(1);
  expect(chiSquaredTail(0, 8)).toBe(1);
  expect(chiSquaredTail(1e12, 1)).toBe(0);
  expect(chiSquaredTail(1e12, 500)).toBe(0);
});

test.each([
  [-1, 1],
  [NaN, 1],
  [Infinity, 1],
  [1, 0],
  [1, 1.5],
])("M %s with %s degrees of freedom is refused", (x, df) => {
  expect(() => chiSquaredTail(x, df)).toThrow(RangeError);
});

test("M a larger sum of squares is never likelier, more degrees of freedom make it so", () => {
  const x = fc.double({ min: 0, max: 300, noNaN: true });
  fc.assert(
    fc.property(x, x, fc.integer({ min: 1, max: 200 }), (a, b, df) => {
      const low = chiSquaredTail(Math.min(a, b), df);
      expect(chiSquaredTail(Math.max(a, b), df)).toBeLessThanOrEqual(low * (1 + 1e-13));
      expect(chiSquaredTail(a, df + 2)).toBeGreaterThanOrEqual(chiSquaredTail(a, df));
    }),
  );
});
