import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kendallW } from "@/lib/methods/kendall-w";
import { kendallWIncomplete } from "@/lib/methods/kendall-w-incomplete";
import { spearman } from "@/lib/methods/spearman";

describe("M Spearman's ρ", () => {
  test("M 1 − 6 Σ d²/(n³ − n) without ties", () => {
    // d = −1, 1, −1, 1: 1 − 24/60.
    expect(spearman([1, 2, 3, 4], [2, 1, 4, 3])).toBeCloseTo(0.6, 14);
    expect(spearman([1, 2, 3], [10, 20, 30])).toBe(1);
    expect(spearman([1, 2, 3], [9, 8, 7])).toBe(-1);
  });

  test("M with ties it is Pearson's of the average ranks", () => {
    // Ranks 1.5 1.5 3 and 1 2 3, centred −½ −½ 1 and −1 0 1: 1.5/√(1.5 · 2).
    expect(spearman([5, 5, 1], [9, 8, 7])).toBeCloseTo(1.5 / Math.sqrt(3), 14);
  });

  test("M ranks are taken among what both rated", () => {
    expect(spearman([1, 100, 2, 3], [1, null, 2, 3])).toBe(1);
  });

  test("M fewer than two common objects, or all tied, is undefined", () => {
    expect(spearman([1, null], [1, 2])).toBeNull();
    expect(spearman([], [])).toBeNull();
    expect(spearman([2, 2], [1, 2])).toBeNull();
  });

  test("M votes on different things are refused", () => {
    expect(() => spearman([1], [1, 2])).toThrow(RangeError);
  });
});

describe("M Kendall's W with gaps", () => {
  test("M five voters, five objects, one voter with a single rating (the rule of irrNA, in numpy)", () => {
    const found = kendallWIncomplete([
      [1, 2, 3, 4, null],
      [2, 1, null, 4, 3],
      [null, 1, 2, 3, 3],
      [4, null, null, null, null],
      [5, 4, null, 2, 1],
    ]);
    expect(found.w).toBeCloseTo(0.2701923076923077, 14);
    expect(found.meanSpearman).toBeCloseTo(-0.06153846153846154, 14);
    expect(found.ratingsPerObject).toBe(3.2);
  });

  test("M a voter who ties everything counts as ρ = 0, as in irrNA", () => {
    const found = kendallWIncomplete([
      [1, 2, 3, 4],
      [2, 2, 2, 2],
      [1, 3, 2, 4],
    ]);
    expect(found.w).toBeCloseTo(0.5111111111111111, 14);
    expect(found.meanSpearman).toBeCloseTo(0.8 / 3, 14);
  });

  test("M nobody to compare with is undefined", () => {
    expect(kendallWIncomplete([[1, 2, 3]])).toEqual({ w: null, meanSpearman: null, ratingsPerObject: 1 });
    expect(
      kendallWIncomplete([
        [1, 2, null, null],
        [null, null, 1, 2],
      ]),
    ).toEqual({ w: null, meanSpearman: null, ratingsPerObject: 1 });
    expect(kendallWIncomplete([[null], [null]])).toEqual({
      w: null,
      meanSpearman: null,
      ratingsPerObject: 0,
    });
    expect(kendallWIncomplete([])).toEqual({ w: null, meanSpearman: null, ratingsPerObject: null });
    expect(
      kendallWIncomplete([
        [3, 3],
        [1, 1],
      ]),
    ).toEqual({ w: null, meanSpearman: null, ratingsPerObject: 2 });
  });

  test("M below one rating per object W would leave its ends", () => {
    const found = kendallWIncomplete([
      [1, 2, null, null, null],
      [2, 1, null, null, null],
    ]);
    expect(found).toEqual({ w: null, meanSpearman: -1, ratingsPerObject: 0.8 });
  });

  test("M rows of different lengths and impossible ratings are refused", () => {
    expect(() => kendallWIncomplete([[1, 2], [1]])).toThrow(RangeError);
    expect(() =>
      kendallWIncomplete([
        [1, NaN],
        [1, 2],
      ]),
    ).toThrow(RangeError);
  });

  const gappy = fc.integer({ min: 1, max: 6 }).chain((objects) =>
    fc.array(
      fc.array(fc.option(fc.integer({ min: 0, max: 4 }), { freq: 3 }), {
        minLength: objects,
        maxLength: objects,
      }),
      { minLength: 1, maxLength: 7 },
    ),
  );

  test("M 1 the order of voters and objects never matters, and nothing is ever NaN", () => {
    fc.assert(
      fc.property(gappy, (ratings) => {
        const found = kendallWIncomplete(ratings);
        const turned = kendallWIncomplete(ratings.map((row) => [...row].reverse()).reverse());
        expect(turned.w === null).toBe(found.w === null);
        expect(turned.w ?? 0).toBeCloseTo(found.w ?? 0, 12);
        expect(found.w ?? 0).toBeLessThanOrEqual(1 + 1e-12);
        expect(Math.abs(found.meanSpearman ?? 0)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  test("M 13 a monotone rescaling of one voter's scores changes nothing", () => {
    fc.assert(
      fc.property(gappy, (ratings) => {
        const scaled = ratings.map((row, voter) =>
          voter === 0 ? row.map((rating) => (rating === null ? null : 1e12 * (rating + 1) ** 2)) : row,
        );
        expect(kendallWIncomplete(scaled)).toEqual(kendallWIncomplete(ratings));
      }),
    );
  });

  test("M without gaps and ties it is Kendall's W", () => {
    const orders = fc.integer({ min: 2, max: 7 }).chain((objects) =>
      fc.array(
        fc.shuffledSubarray(
          Array.from({ length: objects }, (_, place) => place),
          { minLength: objects },
        ),
        { minLength: 2, maxLength: 7 },
      ),
    );
    fc.assert(
      fc.property(orders, (ratings) => {
        const complete = kendallW(ratings);
        const found = kendallWIncomplete(ratings);
        expect(found.w).toBeCloseTo(complete.w ?? NaN, 12);
        expect(found.meanSpearman).toBeCloseTo(complete.meanSpearman ?? NaN, 12);
      }),
    );
  });
});
