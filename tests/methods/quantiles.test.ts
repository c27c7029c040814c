import fc from "fast-check";
import { expect, test } from "vitest";
import { median } from "@/lib/methods/median";
import { quantiles } from "@/lib/methods/quantiles";

test("quartiles of 1 to 10 as R's quantile gives them by default", () => {
  const values = [10, 1, 9, 2, 8, 3, 7, 4, 6, 5];
  expect(quantiles(values, [0, 0.25, 0.5, 0.75, 1])).toEqual([1, 3.25, 5.5, 7.75, 10]);
});

test("the half is the median, and bands never cross", () => {
  const values = fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(values, (list) => {
      const [low, half, high] = quantiles(list, [0.1, 0.5, 0.9])!;
      expect(half).toBeCloseTo(median(list)!, 3);
      expect(low! <= half! && half! <= high!).toBe(true);
    }),
  );
});

test("of nothing there is none, and bad shares and values are refused", () => {
  expect(quantiles([], [0.5])).toBeNull();
  expect(() => quantiles([1], [1.5])).toThrow(RangeError);
  expect(() => quantiles([Number.NaN], [0.5])).toThrow(RangeError);
});
