import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rwg } from "@/lib/methods/rwg";
import { spread } from "@/lib/methods/spread";
import { variance } from "@/lib/methods/variance";

describe("M variance and spread", () => {
  test("M by hand: 2 4 4 4 5 5 7 9, Σ (x − 5)² = 32", () => {
    const ratings = [2, 4, 4, 4, 5, 5, 7, 9];
    expect(variance(ratings)).toBeCloseTo(32 / 7, 14);
    expect(spread(ratings)).toEqual({
      mean: 5,
      median: 4.5,
      sd: expect.closeTo(2.138089935299395, 14),
      cv: expect.closeTo(0.427617987059879, 14),
      range: 7,
      meanAbsDev: 1.5,
    });
  });

  test("M one rating has a place but no spread, none has neither", () => {
    const alone = { sd: null, cv: null, range: null, meanAbsDev: null };
    expect(spread([7])).toEqual({ mean: 7, median: 7, ...alone });
    expect(spread([])).toEqual({ mean: null, median: null, ...alone });
    expect(variance([7])).toBeNull();
    expect(variance([])).toBeNull();
  });

  test("M a mean of 0 has no coefficient of variation, rounding noise included; a negative one has", () => {
    expect(spread([-2, 2]).cv).toBeNull();
    expect(spread([0.1, 0.2, -0.3]).cv).toBeNull();
    expect(spread([0, 0]).cv).toBeNull();
    expect(spread([-1, -3]).cv).toBeCloseTo(Math.SQRT2 / 2, 14);
  });

  test("M impossible ratings are refused", () => {
    expect(() => spread([1, NaN])).toThrow(RangeError);
    expect(() => variance([1, Infinity])).toThrow(RangeError);
  });

  const unit = fc.constantFrom(1e-12, 0.1, 1, 1e12);
  const ratings = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 30 });

  test("M 1 the order of voters never matters, and figures scale with the unit, from 1e-12 to 1e12", () => {
    fc.assert(
      fc.property(ratings, unit, (given, by) => {
        const plain = spread(given);
        const scaled = spread(given.map((rating) => rating * by).reverse());
        expect((scaled.sd ?? NaN) / by).toBeCloseTo(plain.sd ?? NaN, 10);
        expect((scaled.range ?? NaN) / by).toBeCloseTo(plain.range ?? NaN, 10);
        expect((scaled.meanAbsDev ?? NaN) / by).toBeCloseTo(plain.meanAbsDev ?? NaN, 10);
        expect(scaled.cv === null).toBe(plain.cv === null);
        expect(scaled.cv ?? 0).toBeCloseTo(plain.cv ?? 0, 10);
      }),
    );
  });

  test("M 3 every voter doubled: mean, median, range and mean deviation stay, the sd with n − 1 shrinks", () => {
    fc.assert(
      fc.property(ratings, (given) => {
        const once = spread(given);
        const twice = spread([...given, ...given]);
        expect(twice.mean).toBeCloseTo(once.mean ?? NaN, 12);
        expect([twice.median, twice.range]).toEqual([once.median, once.range]);
        expect(twice.meanAbsDev).toBeCloseTo(once.meanAbsDev ?? NaN, 12);
        expect(twice.sd ?? NaN).toBeLessThanOrEqual(once.sd ?? NaN);
      }),
    );
  });

  test("M 14 unanimous: no spread at all, exactly", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer({ min: 2, max: 9 }),
        (rating, voters) => {
          const given = Array.from({ length: voters }, () => rating);
          expect(spread(given)).toMatchObject({
            sd: 0,
            range: 0,
            meanAbsDev: 0,
            cv: rating === 0 ? null : 0,
          });
        },
      ),
    );
  });
});

describe("M rWG", () => {
  test("M by hand: 3 3 3 4 on five categories, s² = 1/4, σ² = 2", () => {
    expect(rwg([3, 3, 3, 4], 5)).toEqual({
      rwg: 0.875,
      variance: 0.25,
      nullVariance: 2,
      // Population variance 3/16 against (5 − 1)²/4 at most.
      fromMaximum: expect.closeTo(1 - 3 / 64, 14),
    });
  });

  test("M a split group is below 0, and not truncated: 1 1 5 5, s² = 16/3", () => {
    expect(rwg([1, 1, 5, 5], 5).rwg).toBeCloseTo(1 - 16 / 3 / 2, 14);
    expect(rwg([1, 1, 5, 5], 5).fromMaximum).toBe(0);
  });

  test("M the scale may begin anywhere: eleven categories from 0 to 10", () => {
    expect(rwg([0, 10], 11).fromMaximum).toBe(0);
    expect(rwg([0, 10], 11).nullVariance).toBe(10);
  });

  test("M one rating agrees with nobody", () => {
    const nothing = { rwg: null, variance: null, nullVariance: 2, fromMaximum: null };
    expect(rwg([3], 5)).toEqual(nothing);
    expect(rwg([], 5)).toEqual(nothing);
  });

  test("M 14 unanimous is 1", () => {
    expect(rwg([0.1, 0.1, 0.1], 5)).toMatchObject({ rwg: 1, fromMaximum: 1 });
  });

  test("M fewer than two categories, parts of one, and ratings off the scale are refused", () => {
    expect(() => rwg([1, 1], 1)).toThrow(RangeError);
    expect(() => rwg([1, 2], 2.5)).toThrow(RangeError);
    expect(() => rwg([1, 6], 5)).toThrow(RangeError);
    expect(() => rwg([1, NaN], 5)).toThrow(RangeError);
  });
});
