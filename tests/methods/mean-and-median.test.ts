import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mean } from "@/lib/methods/mean";
import { median } from "@/lib/methods/median";

describe("M mean and median", () => {
  test("M plain numbers", () => {
    expect(mean([1, 2, 3, 5])).toBe(2.75);
    expect(median([5, 1, 2])).toBe(2);
    expect(median([5, 1, 2, 3])).toBe(2.5);
    expect(median([10, 9, 100])).toBe(10);
  });

  test("M nobody is null, one voter is that vote", () => {
    expect(mean([])).toBeNull();
    expect(median([])).toBeNull();
    expect(mean([4])).toBe(4);
    expect(median([4])).toBe(4);
  });

  test.each([[NaN], [Infinity]])("M %s is refused", (value) => {
    expect(() => mean([1, value])).toThrow(RangeError);
    expect(() => median([1, value])).toThrow(RangeError);
  });

  test("M sums that overflow do not", () => {
    expect(mean([1.5e308, 1.5e308])).toBe(1.5e308);
    expect(median([1.5e308, 1.5e308])).toBe(1.5e308);
  });

  test("M the median leaves its input as it was", () => {
    const votes = [3, 1, 2];
    median(votes);
    expect(votes).toEqual([3, 1, 2]);
  });

  const votes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 40 });

  test("L6 the order of ratings never matters", () => {
    fc.assert(
      fc.property(votes, (given) => {
        const turned = [...given].reverse();
        expect(mean(turned)).toBe(mean(given));
        expect(median(turned)).toBe(median(given));
      }),
    );
  });

  test("M both stay between the lowest and the highest vote, and a second team of the same opinions changes neither", () => {
    fc.assert(
      fc.property(votes, (given) => {
        for (const middle of [mean, median]) {
          const value = middle(given) ?? NaN;
          expect(value).toBeGreaterThanOrEqual(Math.min(...given));
          expect(value).toBeLessThanOrEqual(Math.max(...given));
          expect(middle([...given, ...given])).toBe(value);
        }
      }),
    );
  });

  test("L6 raising a rating never lowers the mean", () => {
    fc.assert(
      fc.property(votes, fc.nat(), (given, pick) => {
        const raised = given.map((vote, v) => (v === pick % given.length ? Math.min(5, vote + 1) : vote));
        expect(mean(raised) ?? NaN).toBeGreaterThanOrEqual(mean(given) ?? NaN);
      }),
    );
  });
});
