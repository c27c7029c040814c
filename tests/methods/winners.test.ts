import fc from "fast-check";
import { expect, test } from "vitest";
import { rank } from "@/lib/methods/rank";
import { winners } from "@/lib/methods/winners";

test("M all that tie for the first place come first", () => {
  expect(winners([70, 71, 60, 71])).toEqual([1, 3]);
  expect(winners([50, 50 - 0.9e-9, 50 - 2e-9])).toEqual([0, 1]);
});

test("M a chain of ties comes first together, in whatever order it stands", () => {
  expect(winners([1 - 1.8e-9, 0, 1 - 0.9e-9, 1])).toEqual([0, 2, 3]);
  expect(winners([1, 1 - 0.9e-9, 1 - 1.8e-9, 1 - 2.7e-9])).toEqual([0, 1, 2, 3]);
});

test("M options without a score never come first; without any nobody does", () => {
  expect(winners([null, -3, null, -2])).toEqual([3]);
  expect(winners([null, null])).toEqual([]);
  expect(winners([])).toEqual([]);
});

test("M a score that is not finite is refused", () => {
  expect(() => winners([1, NaN])).toThrow(new RangeError("Expected a finite number, got NaN"));
  expect(() => winners([-Infinity])).toThrow(RangeError);
});

test("M the winners are those of rank 1", () => {
  const scores = fc.array(
    fc.option(
      fc.oneof(
        fc.integer({ min: 0, max: 6 }).map((steps) => 1 + steps * 0.6e-9),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
      ),
    ),
  );
  fc.assert(
    fc.property(scores, (own) => {
      const first = rank(own).flatMap((place, option) => (place === 1 ? [option] : []));
      expect(winners(own)).toEqual(first);
    }),
  );
});
