import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kendallW } from "@/lib/methods/kendall-w";
import { mean } from "@/lib/methods/mean";
import { spearman } from "@/lib/methods/spearman";

/** Hollander & Wolfe 1973, p. 140: seconds of 22 players rounding first base in three ways. */
const roundingTimes = [
  ...[
    [5.4, 5.5, 5.55],
    [5.85, 5.7, 5.75],
    [5.2, 5.6, 5.5],
    [5.55, 5.5, 5.4],
    [5.9, 5.85, 5.7],
    [5.45, 5.55, 5.6],
  ],
  ...[
    [5.4, 5.4, 5.35],
    [5.45, 5.5, 5.35],
    [5.25, 5.15, 5.0],
    [5.85, 5.8, 5.7],
    [5.25, 5.2, 5.1],
    [5.65, 5.55, 5.45],
  ],
  ...[
    [5.6, 5.35, 5.45],
    [5.05, 5.0, 4.95],
    [5.5, 5.5, 5.4],
    [5.45, 5.55, 5.5],
    [5.55, 5.55, 5.35],
    [5.45, 5.5, 5.55],
  ],
  ...[
    [5.5, 5.45, 5.25],
    [5.65, 5.6, 5.4],
    [5.7, 5.65, 5.55],
    [6.3, 6.3, 6.25],
  ],
];

const nothing = { w: null, uncorrected: null, meanSpearman: null, chiSquared: null, df: null, p: null };

describe("M Kendall's W", () => {
  test("M four observers, six objects (Kendall 1948, 6.2): S = 64, W = 0.229", () => {
    const found = kendallW(
      [
        [5, 4, 1, 6, 3, 2],
        [2, 3, 1, 5, 6, 4],
        [4, 1, 6, 3, 2, 5],
        [4, 3, 2, 5, 1, 6],
      ],
      false,
    );
    expect(found.rankSums).toEqual([15, 11, 10, 19, 12, 17]);
    expect(found.w).toBeCloseTo((12 * 64) / (16 * (216 - 6)), 14);
    expect(found.uncorrected).toBe(found.w);
    // Without ties ρ = (VW − 1)/(V − 1).
    expect(found.meanSpearman).toBeCloseTo((4 * (768 / 3360) - 1) / 3, 14);
    expect(found.df).toBe(5);
    expect(found.chiSquared).toBeCloseTo(20 * (768 / 3360), 13);
  });

  test("M three executives, six applicants (Siegel 1956, p. 230): W = 0.16", () => {
    const found = kendallW(
      [
        [1, 6, 3, 2, 5, 4],
        [1, 5, 6, 4, 2, 3],
        [6, 3, 2, 5, 4, 1],
      ],
      false,
    );
    expect(found.rankSums).toEqual([8, 14, 11, 11, 11, 8]);
    expect(found.w).toBeCloseTo((12 * 25.5) / (9 * (216 - 6)), 14);
  });

  test("M with ties: rounding times, χ² = 11.1429, p = 0.003805 (R's friedman.test)", () => {
    const found = kendallW(roundingTimes, false);
    expect(found.rankSums).toEqual([53, 47, 32]);
    expect(found.chiSquared).toBeCloseTo(78 / 7, 12);
    expect(found.w).toBeCloseTo(78 / 7 / 44, 14);
    expect(found.df).toBe(2);
    expect(found.p).toBeCloseTo(0.003805040775511363, 15);
    // S = 9² + 3² + 12² = 234 without the correction.
    expect(found.uncorrected).toBeCloseTo((12 * 234) / (22 * 22 * 24), 14);
    // numpy: mean of the 231 pairwise coefficients of average ranks.
    expect(found.meanSpearman).toBeCloseTo(0.23035849749394827, 14);
  });

  test("M rank 1 is the highest rating; the other direction mirrors the rank sums and changes nothing else", () => {
    const up = kendallW(roundingTimes);
    expect(up.rankSums).toEqual([35, 41, 56]);
    expect({ ...up, rankSums: [] }).toEqual({ ...kendallW(roundingTimes, false), rankSums: [] });
  });

  test("M two opposite voters: no common order, ρ = −1", () => {
    expect(
      kendallW([
        [1, 2, 3],
        [3, 2, 1],
      ]),
    ).toMatchObject({ w: 0, meanSpearman: -1, chiSquared: 0, p: 1 });
  });

  test("M one voter, one object, nobody, and everybody tying everything are undefined, not agreed", () => {
    expect(kendallW([[1, 2, 3]])).toEqual({ ...nothing, rankSums: [3, 2, 1] });
    expect(kendallW([[1], [2]])).toEqual({ ...nothing, rankSums: [2] });
    expect(kendallW([])).toEqual({ ...nothing, rankSums: [] });
    expect(
      kendallW([
        [4, 4],
        [2, 2],
      ]),
    ).toEqual({ ...nothing, rankSums: [3, 3] });
  });

  test("M rounding noise is a tie, and tying is transitive", () => {
    expect(kendallW([[0.1 + 0.2, 0.3, 5]]).rankSums).toEqual([2.5, 2.5, 1]);
    expect(kendallW([[1, 1 - 0.9e-9, 1 - 1.8e-9, 0]]).rankSums).toEqual([2, 2, 2, 4]);
    expect(kendallW([[1, 1 - 2e-9]]).rankSums).toEqual([1, 2]);
  });

  test("M a voter who ties everything counts in W, but correlates with nobody", () => {
    const tied = [2, 2, 2];
    expect(kendallW([[3, 2, 1], tied])).toMatchObject({ w: 0.5, meanSpearman: null });
    expect(kendallW([[3, 2, 1], tied, [9, 8, 7]]).meanSpearman).toBeCloseTo(1, 14);
  });

  test("M rows of different lengths and impossible ratings are refused", () => {
    expect(() => kendallW([[1, 2], [1]])).toThrow(RangeError);
    expect(() => kendallW([[1, NaN]])).toThrow(RangeError);
  });

  const team = fc
    .tuple(fc.integer({ min: 1, max: 8 }), fc.constantFrom(1e-6, 1, 1e12))
    .chain(([objects, unit]) =>
      fc.array(
        fc.array(
          fc.integer({ min: 0, max: 6 }).map((step) => step * unit),
          { minLength: objects, maxLength: objects },
        ),
        { minLength: 1, maxLength: 10 },
      ),
    );

  const expectSame = (actual: number | null, expected: number | null) => {
    expect(actual === null).toBe(expected === null);
    expect(actual ?? 0).toBeCloseTo(expected ?? 0, 12);
  };

  test("M 1 permuting voters changes nothing, permuting objects permutes the rank sums", () => {
    fc.assert(
      fc.property(team, (ratings) => {
        const found = kendallW(ratings);
        for (const turned of [
          kendallW([...ratings].reverse()),
          kendallW(ratings.map((row) => [...row].reverse())),
        ]) {
          expectSame(turned.w, found.w);
          expectSame(turned.meanSpearman, found.meanSpearman);
          expectSame(turned.p, found.p);
        }
        expect(kendallW(ratings.map((row) => [...row].reverse())).rankSums.reverse()).toEqual(found.rankSums);
      }),
    );
  });

  test("M 13 a monotone rescaling of one voter's scores changes nothing", () => {
    fc.assert(
      fc.property(team, (ratings) => {
        const [first = [], ...others] = ratings;
        const largest = Math.max(...first, 1e-6);
        expect(kendallW([first.map((rating) => 7 + 1e3 * (rating / largest) ** 3), ...others])).toEqual(
          kendallW(ratings),
        );
      }),
    );
  });

  test("M 14 a unanimous team agrees fully, unless it tells nothing apart", () => {
    fc.assert(
      fc.property(team, fc.integer({ min: 2, max: 12 }), ([row = []], voters) => {
        const found = kendallW(Array.from({ length: voters }, () => row));
        const expected = new Set(row).size > 1 ? 1 : null;
        expectSame(found.w, expected);
        expectSame(found.meanSpearman, expected);
      }),
    );
  });

  test("M the mean coefficient is the mean over the pairs of voters who tell objects apart", () => {
    fc.assert(
      fc.property(team, (ratings) => {
        const pairs = ratings.flatMap((own, a) => ratings.slice(a + 1).map((other) => spearman(own, other)));
        expectSame(kendallW(ratings).meanSpearman, mean(pairs.filter((rho) => rho !== null)));
      }),
    );
  });

  test("M W and ρ stay within their ends, whatever the ties", () => {
    fc.assert(
      fc.property(team, (ratings) => {
        const { w, uncorrected, meanSpearman, p } = kendallW(ratings);
        for (const share of [w, uncorrected, p]) {
          expect(share ?? 0).toBeGreaterThanOrEqual(0);
          expect(share ?? 0).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect(Math.abs(meanSpearman ?? 0)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
