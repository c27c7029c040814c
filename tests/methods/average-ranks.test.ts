import fc from "fast-check";
import { expect, test } from "vitest";
import { averageRanks } from "@/lib/methods/average-ranks";

test("M ties share the mean of their places", () => {
  expect(averageRanks([70, 70, 60])).toEqual([1.5, 1.5, 3]);
  expect(averageRanks([60, 71, 60, 80, 60])).toEqual([4, 2, 4, 1, 4]);
  expect(averageRanks([0.1 + 0.2, 0.3])).toEqual([1.5, 1.5]);
  expect(averageRanks([])).toEqual([]);
});

test("M a score that is not finite is refused", () => {
  expect(() => averageRanks([1, NaN])).toThrow(RangeError);
});

test("M the sum of the places is the same with ties as without", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 }), (scores) => {
      const places = averageRanks(scores);
      expect(places.reduce((sum, place) => sum + place, 0)).toBe((scores.length * (scores.length + 1)) / 2);
    }),
  );
});
