import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { additiveInterval } from "@/lib/methods/additive-interval";
import { additiveScore } from "@/lib/methods/additive-score";
import { certainRanks } from "@/lib/methods/certain-ranks";
import { knownScore } from "@/lib/methods/known-score";
import { linearValue } from "@/lib/methods/linear-value";
import { normalise } from "@/lib/methods/normalise";
import { rank } from "@/lib/methods/rank";
import { soleWinner } from "@/lib/methods/sole-winner";
import { at, facts, orders, tables } from "../support/arbitrary-tables";

describe("M additive score", () => {
  test("M published: three alternatives, four criteria (Triantaphyllou 2000, the example of the weighted sum)", () => {
    const weights = [0.2, 0.15, 0.4, 0.25];
    const scores = [
      [25, 20, 15, 30],
      [10, 30, 20, 30],
      [30, 10, 30, 10],
    ].map((values) => additiveScore(weights, values));
    expect(scores.map((score) => Number(score!.toFixed(9)))).toEqual([21.5, 22, 22]);
    expect(rank(scores)).toEqual([3, 1, 1]);
  });

  test("M published: Addison Square, 80.8 with the rounded weights (Goodwin & Wright, office location)", () => {
    const weights = [0.32, 0.26, 0.23, 0.1, 0.06, 0.03];
    expect(additiveScore(weights, [100, 60, 100, 75, 0, 90])).toBeCloseTo(80.8, 9);
  });

  test("M a gap leaves no score, except on a criterion without weight", () => {
    expect(additiveScore([0.5, 0.5], [1, null])).toBeNull();
    expect(additiveScore([1, 0], [7, null])).toBe(7);
  });

  test("M lists that do not fit and numbers that are none are refused", () => {
    expect(() => additiveScore([1], [1, 2])).toThrow(RangeError);
    expect(() => additiveScore([0.5, 0.5], [1])).toThrow(RangeError);
    expect(() => additiveScore([NaN], [1])).toThrow(RangeError);
    expect(() => additiveScore([1], [Infinity])).toThrow(RangeError);
  });

  const table = tables(facts);
  const scoresOf = (rows: readonly (readonly number[])[], points: readonly number[]) =>
    rows.map((row) => additiveScore(normalise(points)!, row)!);

  test("M permuting options or criteria permutes the scores only", () => {
    const permuted = table.chain((given) =>
      fc.tuple(fc.constant(given), orders(given.rows.length), orders(given.points.length)),
    );
    fc.assert(
      fc.property(permuted, ([{ rows, points }, options, criteria]) => {
        const before = at(scoresOf(rows, points), options);
        const after = scoresOf(
          at(rows, options).map((row) => at(row, criteria)),
          at(points, criteria),
        );
        after.forEach((score, option) => expect(score / before[option]!).toBeCloseTo(1, 12));
      }),
    );
  });

  test("M multiplying points by a constant changes nothing, and neither does a criterion without weight", () => {
    fc.assert(
      fc.property(table, fc.constantFrom(1e-12, 7, 1e12), facts, ({ rows, points }, by, extra) => {
        const before = scoresOf(rows, points);
        const scaled = scoresOf(
          rows.map((row) => [...row, extra]),
          [...points.map((point) => point * by), 0],
        );
        scaled.forEach((score, option) => expect(score / before[option]!).toBeCloseTo(1, 12));
      }),
    );
  });

  test("M raising an option's value never lowers its score or rank", () => {
    fc.assert(
      fc.property(table, fc.nat(), ({ rows, points }, pick) => {
        const criterion = pick % points.length;
        const raised = rows.map((row, option) =>
          option === 0 ? row.map((value, k) => (k === criterion ? value * 2 : value)) : row,
        );
        const [before, after] = [scoresOf(rows, points), scoresOf(raised, points)];
        expect(after[0]!).toBeGreaterThanOrEqual(before[0]!);
        expect(rank(after)[0]!).toBeLessThanOrEqual(rank(before)[0]!);
      }),
    );
  });

  test("M removing a losing option does not change the winner on fixed scales", () => {
    // With the ends of the list in their place, the loser (90, 1000) would decide between the first two.
    const prices = [10, 30, 20, 90];
    const speeds = [400, 500, 450, 1000];
    const score = (option: number) =>
      additiveScore(
        [0.5, 0.5],
        [
          linearValue(prices[option]!, { worst: 100, best: 0 }),
          linearValue(speeds[option]!, { worst: 0, best: 1000 }),
        ],
      );
    const winners = [
      [0, 1, 2, 3],
      [0, 1, 2],
      [0, 1],
    ].map((options) => soleWinner(options.map(score)));
    expect(winners).toEqual([0, 0, 0]);
  });

  test("M on fixed scales an option more or less never changes the score of another, or who is ahead", () => {
    fc.assert(
      fc.property(table, ({ rows, points }) => {
        const all = scoresOf(rows, points);
        expect(scoresOf(rows.slice(1), points)).toEqual(all.slice(1));
        const loser = rank(all).lastIndexOf(Math.max(...rank(all).map((place) => place!)));
        const winner = soleWinner(all);
        const rest = all.filter((_, option) => option !== loser);
        if (winner !== null && winner !== loser)
          expect(soleWinner(rest)).toBe(winner > loser ? winner - 1 : winner);
      }),
    );
  });
});

describe("M missing values", () => {
  const weights = [5 / 12, 3 / 12, 4 / 12];

  test("M a missing score must not lift an option: 10, –, 10 against 9, 9, 9", () => {
    const scale = [0, 10] as const;
    const gap = additiveInterval(weights, [10, null, 10], scale);
    const full = additiveInterval(weights, [9, 9, 9], scale);
    expect(gap.low).toBeCloseTo(7.5, 12);
    expect(gap.high).toBeCloseTo(10, 12);
    expect(full.low).toBeCloseTo(9, 12);
    expect(full.high).toBe(full.low);
    expect([gap.complete, full.complete]).toEqual([false, true]);
    // Dropping the cell and rescaling would make it the best possible option; no rank follows from that.
    expect(knownScore(weights, [10, null, 10])).toBeCloseTo(10, 12);
    expect(additiveScore(weights, [10, null, 10])).toBeNull();
    expect(certainRanks([gap, full])).toEqual([null, null]);
  });

  test("M the known score is that of the known", () => {
    expect(knownScore([0.5, 0.25, 0.25], [8, 4, null])).toBeCloseTo((4 + 1) / 0.75, 12);
    expect(knownScore([0.5, 0.5], [null, null])).toBeNull();
    expect(knownScore([1, 0], [null, 5])).toBeNull();
    expect(() => knownScore([1], [])).toThrow(RangeError);
    expect(() => knownScore([1], [NaN])).toThrow(RangeError);
  });

  test("M values off the scale, weights that are none and lists that do not fit are refused", () => {
    expect(() => additiveInterval([1], [1, 2], [0, 10])).toThrow(RangeError);
    expect(() => additiveInterval([1], [11], [0, 10])).toThrow(RangeError);
    expect(() => additiveInterval([1], [-1], [0, 10])).toThrow(RangeError);
    expect(() => additiveInterval([-1], [1], [0, 10])).toThrow(RangeError);
    expect(() => additiveInterval([Infinity], [1], [0, 10])).toThrow(RangeError);
  });

  const percent = fc.integer({ min: 0, max: 100 });
  const gappy = tables(fc.option(percent));

  test("M the score lies in the interval, whatever the missing values turn out to be", () => {
    fc.assert(
      fc.property(gappy, fc.array(percent, { minLength: 36, maxLength: 36 }), ({ rows, points }, truth) => {
        const shares = normalise(points)!;
        rows.forEach((row, option) => {
          const { low, high, complete } = additiveInterval(shares, row, [0, 100]);
          const filled = row.map((value, k) => value ?? truth[option * 6 + k]!);
          const score = additiveScore(shares, filled)!;
          expect(score).toBeGreaterThanOrEqual(low - 1e-9);
          expect(score).toBeLessThanOrEqual(high + 1e-9);
          expect(complete).toBe(additiveScore(shares, row) !== null);
          if (complete) expect(high).toBeCloseTo(low, 9);
        });
      }),
    );
  });

  test("M a certain rank is the rank, whatever the missing values turn out to be", () => {
    fc.assert(
      fc.property(gappy, fc.array(percent, { minLength: 36, maxLength: 36 }), ({ rows, points }, truth) => {
        const shares = normalise(points)!;
        const certain = certainRanks(rows.map((row) => additiveInterval(shares, row, [0, 100])));
        const ranks = rank(
          rows.map((row, option) =>
            additiveScore(
              shares,
              row.map((value, k) => value ?? truth[option * 6 + k]!),
            ),
          ),
        );
        certain.forEach((place, option) => {
          if (place !== null) expect(place).toBe(ranks[option]);
        });
      }),
    );
  });

  test("M ranks that cannot change are given, the others not", () => {
    const exact = (score: number) => ({ low: score, high: score });
    expect(certainRanks([exact(5), exact(7), exact(5), exact(1)])).toEqual([2, 1, 2, 4]);
    expect(certainRanks([exact(9), { low: 2, high: 4 }, exact(1)])).toEqual([1, 2, 3]);
    expect(certainRanks([exact(9), { low: 2, high: 4 }, exact(3)])).toEqual([1, null, null]);
    expect(certainRanks([exact(4), { low: 2, high: 4 }])).toEqual([null, null]);
    expect(
      certainRanks([
        { low: 2, high: 4 },
        { low: 2, high: 4 },
      ]),
    ).toEqual([null, null]);
    expect(certainRanks([{ low: 2, high: 4 }])).toEqual([1]);
    expect(certainRanks([])).toEqual([]);
  });

  test("M one winner, or none when several share the first place", () => {
    expect(soleWinner([2, 5, 3, null])).toBe(1);
    expect(soleWinner([5, 5, 3])).toBeNull();
    expect(soleWinner([null, null])).toBeNull();
    expect(soleWinner([])).toBeNull();
  });
});
