import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreement } from "@/lib/methods/agreement";
import { histogram } from "@/lib/methods/histogram";
import { isSplit } from "@/lib/methods/is-split";

describe("M histogram", () => {
  test("M counts each step of the scale", () => {
    expect(histogram([1, 5, 5, 3], 1, 5)).toEqual([1, 0, 1, 0, 2]);
    expect(histogram([], 1, 5)).toEqual([0, 0, 0, 0, 0]);
  });

  test.each([[0], [6], [2.5], [NaN]])("M %s is no step of 1–5", (rating) => {
    expect(() => histogram([rating], 1, 5)).toThrow(RangeError);
  });

  test("M a scale has two whole ends", () => {
    expect(() => histogram([], 5, 1)).toThrow(RangeError);
    expect(() => histogram([], 0.5, 5)).toThrow(RangeError);
  });
});

describe("M agreement (van der Eijk's A)", () => {
  test("M the published seven-point example", () => {
    // van der Eijk 2001; the package agrmt prints 0.6113333 for it.
    expect(agreement([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(0.6113333, 7);
  });

  test("M percentages too: two Dutch parties on seven points (van der Eijk 2001; agrmt prints 0.61 and 0.48)", () => {
    expect(agreement([2.4, 2.8, 3.2, 6.2, 13.5, 30.4, 41.6])).toBeCloseTo(0.6097236097236097, 14);
    expect(agreement([1.6, 2.6, 8.2, 21, 29.3, 27, 10.3])).toBeCloseTo(0.4823333333333333, 14);
    // agrmt's introduction: 2 0 1 1 is 0.08.
    expect(agreement([2, 0, 1, 1])).toBeCloseTo(1 / 12, 14);
  });

  test("M the three corners: unanimous 1, even 0, half at each end −1", () => {
    expect(agreement([0, 0, 7, 0, 0])).toBe(1);
    expect(agreement([4, 4, 4, 4, 4])).toBe(0);
    expect(agreement([5, 0, 0, 0, 5])).toBe(-1);
  });

  test("M single layers by hand on five categories", () => {
    // Two neighbours: U = 1, S = 2, A = 1 − 1/4. Three in a row: A = 1 − 2/4.
    expect(agreement([1, 1, 0, 0, 0])).toBeCloseTo(0.75, 12);
    expect(agreement([0, 2, 2, 2, 0])).toBeCloseTo(0.5, 12);
    // 10100: 1-2-3 is 101, 1-3-4 and 1-3-5 are 110; U = (3·2 − 4·1) / (3·3) = 2/9, A = 2/9 · 3/4 = 1/6.
    expect(agreement([1, 0, 1, 0, 0])).toBeCloseTo(1 / 6, 12);
  });

  test("M layers by hand: 2 1 0 1 3", () => {
    // 11011 (4 votes): TU 2, TDU 4, U −5/9, A −5/36. Then 10001 (2 votes): −1. Then 00001 (1 vote): 1.
    // (4 · −5/36 − 2 + 1) / 7 = −2/9.
    expect(agreement([2, 1, 0, 1, 3])).toBeCloseTo(-2 / 9, 12);
  });

  test("M undefined is null: two categories, nobody", () => {
    expect(agreement([3, 4])).toBeNull();
    expect(agreement([0, 0, 0])).toBeNull();
    expect(agreement([])).toBeNull();
  });

  test.each([[-1], [NaN], [Infinity]])("M a frequency of %s is refused", (frequency) => {
    expect(() => agreement([1, frequency, 1])).toThrow(RangeError);
  });

  const frequencies = fc
    .tuple(
      fc.array(fc.nat({ max: 20 }), { minLength: 3, maxLength: 9 }),
      fc.constantFrom(1e-12, 0.1, 1, 1e12),
    )
    .map(([counts, unit]) => counts.map((count) => count * unit))
    .filter((given) => given.some((count) => count > 0));

  test("M 3 between −1 and 1; mirroring the scale and doubling every voter change nothing", () => {
    fc.assert(
      fc.property(frequencies, (given) => {
        const level = agreement(given) ?? NaN;
        expect(Math.abs(level)).toBeLessThanOrEqual(1 + 1e-12);
        expect(agreement([...given].reverse())).toBeCloseTo(level, 12);
        expect(agreement(given.map((count) => 2 * count))).toBeCloseTo(level, 12);
      }),
    );
  });

  test("M 14 everybody in one category is 1, wherever", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 9 }),
        fc.nat(),
        fc.constantFrom(1e-12, 1, 1e12),
        (length, at, count) => {
          const given = Array.from({ length }, (_, category) => (category === at % length ? count : 0));
          expect(agreement(given)).toBe(1);
        },
      ),
    );
  });
});

describe("M split flag", () => {
  test("M opposed camps of four or more are split", () => {
    expect(isSplit([2, 0, 0, 0, 2])).toBe(true);
    expect(isSplit([2, 1, 0, 1, 3])).toBe(true);
  });

  test("M three people are not camps", () => {
    expect(isSplit([1, 0, 0, 0, 2])).toBe(false);
  });

  test("M an even spread and a wide middle are not split", () => {
    expect(isSplit([3, 3, 3, 3, 3])).toBe(false);
    expect(isSplit([1, 3, 5, 3, 1])).toBe(false);
    expect(isSplit([0, 0, 9, 0, 0])).toBe(false);
    expect(isSplit([0, 0, 0, 0, 0])).toBe(false);
  });
});
