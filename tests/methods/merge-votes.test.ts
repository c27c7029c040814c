import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mean } from "@/lib/methods/mean";
import { median } from "@/lib/methods/median";
import { mergeVotes, mergingRules } from "@/lib/methods/merge-votes";
import { renormalise } from "@/lib/methods/renormalise";
import { trimmedMean } from "@/lib/methods/trimmed-mean";
import { weightedMean } from "@/lib/methods/weighted-mean";
import { weightedMedian } from "@/lib/methods/weighted-median";
import { at, facts, orders } from "../support/arbitrary-tables";

describe("M the rules of merging", () => {
  test("M only those who answered count", () => {
    const votes = [4, null, 1, 16];
    expect(mergeVotes(votes, "mean")).toBe(7);
    expect(mergeVotes(votes, "median")).toBe(4);
    expect(mergeVotes(votes, "geometric")).toBeCloseTo(4, 12);
    expect(mergeVotes(votes, "trimmed", { trim: 0.4 })).toBe(4);
  });

  test("M a tenth is trimmed at each end unless told", () => {
    const votes = [100, 1, 2, 3, 4, 5, 6, 7, 8, -50];
    expect(mergeVotes(votes, "trimmed")).toBe(4.5);
    expect(mergeVotes(votes, "mean")).toBe(8.6);
  });

  test("M voting power", () => {
    expect(mergeVotes([10, 0], "mean", { powers: [3, 1] })).toBe(7.5);
    expect(mergeVotes([10, 0, 4], "median", { powers: [3, 1, 1] })).toBe(10);
    expect(mergeVotes([8, 1], "geometric", { powers: [2, 1] })).toBeCloseTo(4, 12);
    // Without power even a zero does no harm.
    expect(mergeVotes([8, 0], "geometric", { powers: [2, 0] })).toBeCloseTo(8, 12);
  });

  test.each(mergingRules)("M %s: a cell nobody answered stays null", (rule) => {
    expect(mergeVotes([null, null], rule)).toBeNull();
    expect(mergeVotes([null, 5], rule, { powers: [1, 0] })).toBeNull();
    expect(mergeVotes([], rule)).toBeNull();
  });

  test.each(mergingRules)("M %s refuses powers that do not fit and numbers that are none", (rule) => {
    expect(() => mergeVotes([1, 2], rule, { powers: [1] })).toThrow(RangeError);
    expect(() => mergeVotes([1, 2], rule, { powers: [1, -1] })).toThrow(RangeError);
    expect(() => mergeVotes([1, NaN], rule)).toThrow(RangeError);
    expect(() => mergeVotes([1, Infinity], rule)).toThrow(RangeError);
  });

  test.each([[0], [-1]])("M no geometric mean with %s", (vote) => {
    expect(() => mergeVotes([2, vote], "geometric")).toThrow(/above zero/);
  });

  const ballots = fc.array(fc.record({ vote: fc.option(facts), power: fc.integer({ min: 0, max: 3 }) }), {
    minLength: 1,
    maxLength: 12,
  });
  const shuffled = ballots.chain((given) =>
    fc.record({ given: fc.constant(given), order: orders(given.length) }),
  );
  const merged = (
    given: readonly { vote: number | null; power: number }[],
    rule: (typeof mergingRules)[number],
  ) =>
    mergeVotes(
      given.map(({ vote }) => vote),
      rule,
      { powers: given.map(({ power }) => power), trim: 0.2 },
    );
  /** Equal but for the last digits, whatever the magnitude. */
  const same = (a: number | null, b: number | null) =>
    void (a === null || b === null ? expect(a).toBe(b) : expect(a / b).toBeCloseTo(1, 9));

  test.each(mergingRules)("M %s: the order of voters never matters", (rule) => {
    fc.assert(
      fc.property(shuffled, ({ given, order }) => same(merged(at(given, order), rule), merged(given, rule))),
    );
  });

  test.each(mergingRules)("M %s: a voter without power can be deleted", (rule) => {
    fc.assert(
      fc.property(ballots, facts, (given, vote) =>
        same(merged([...given, { vote, power: 0 }], rule), merged(given, rule)),
      ),
    );
  });

  test.each(["mean", "median", "geometric"] as const)("M %s: a second team of the same opinions", (rule) => {
    fc.assert(fc.property(ballots, (given) => same(merged([...given, ...given], rule), merged(given, rule))));
  });

  test.each(["mean", "median", "geometric"] as const)(
    "M %s: whole powers act as copies of a vote",
    (rule) => {
      fc.assert(
        fc.property(ballots, (given) => {
          const copies = given.flatMap(({ vote, power }) =>
            Array.from({ length: power }, () => ({ vote, power: 1 })),
          );
          same(merged(copies, rule), merged(given, rule));
        }),
      );
    },
  );

  test.each(mergingRules)("M %s: a unanimous team, and a team of one", (rule) => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 12 }), (vote, people) =>
        same(
          mergeVotes(
            Array.from({ length: people }, () => vote),
            rule,
          ),
          vote,
        ),
      ),
    );
  });

  test.each(mergingRules)("M %s: raising a vote never lowers the result", (rule) => {
    fc.assert(
      fc.property(ballots, fc.nat(), (given, pick) => {
        const raised = given.map(({ vote, power }, v) => ({
          vote: vote !== null && v === pick % given.length ? vote * 2 : vote,
          power,
        }));
        const before = merged(given, rule);
        if (before !== null) expect(merged(raised, rule)! / before).toBeGreaterThanOrEqual(1 - 1e-12);
      }),
    );
  });
});

describe("M weighted mean and median", () => {
  test("M with equal powers they are the plain ones", () => {
    const votes = fc.array(facts, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(votes, fc.integer({ min: 1, max: 3 }), (given, power) => {
        const powers = given.map(() => power);
        expect(weightedMean(given, powers)! / mean(given)!).toBeCloseTo(1, 12);
        expect(weightedMedian(given, powers)).toBe(median(given));
      }),
    );
  });

  test("M published weighted medians (Wikipedia, Weighted median, 2024)", () => {
    expect(weightedMedian([1, 2, 3, 4, 5], [0.15, 0.1, 0.2, 0.3, 0.25])).toBe(4);
    expect(weightedMedian([1, 2, 3, 4], [0.49, 0.01, 0.25, 0.25])).toBe(2.5);
    expect(weightedMedian([4, 3, 2, 1], [0.25, 0.25, 0.25, 0.25])).toBe(2.5);
  });

  test("M sums that overflow do not", () => {
    expect(weightedMean([1.5e308, 1.5e308], [3, 1])).toBe(1.5e308);
    expect(weightedMean([2, 4], [1.5e308, 1.5e308])).toBe(3);
    expect(weightedMedian([1.5e308, 1.5e308], [1, 1])).toBe(1.5e308);
  });

  test("M nobody with power is nobody", () => {
    expect(weightedMean([1, 2], [0, 0])).toBeNull();
    expect(weightedMedian([1, 2], [0, 0])).toBeNull();
  });

  test("M lists that do not fit are refused", () => {
    expect(() => weightedMean([1], [])).toThrow(RangeError);
    expect(() => weightedMedian([1], [1, 1])).toThrow(RangeError);
    expect(() => weightedMedian([NaN], [1])).toThrow(RangeError);
  });
});

describe("M trimmed mean", () => {
  const trimmed = (votes: readonly number[], trim: number) => mergeVotes(votes, "trimmed", { trim });

  test("M 5 % of 20 cuts one at each end, 10 % of 9 nobody", () => {
    const twenty = [-1000, ...Array.from({ length: 18 }, () => 3), 1000];
    expect(trimmed(twenty, 0.05)).toBe(3);
    expect(trimmed([1, 1, 1, 1, 1, 1, 1, 1, 10], 0.1)).toBe(2);
    expect(trimmed([1, 2, 3], 0)).toBe(2);
  });

  test("M a product that misses a whole number by rounding still cuts it", () => {
    const hundred = Array.from({ length: 100 }, (_, index) => (index < 29 ? -1e6 : index < 71 ? 7 : 1e6));
    expect(trimmed(hundred, 0.29)).toBe(7);
  });

  test("M where votes differ in power, the share of the power is cut", () => {
    // Of five votes one is cut at each end: a fifth of the power 7 is 1.4. (1 · 1.6 + 5 · 1 + 6 · 1 + 9 · 0.6) / 4.2.
    expect(trimmedMean([1, 5, 6, 9, 9], 0.2, [3, 1, 1, 1, 1])).toBeCloseTo(18 / 4.2, 12);
    expect(trimmedMean([9, 6, 1, 9, 5], 0.2, [1, 1, 3, 1, 1])).toBeCloseTo(18 / 4.2, 12);
  });

  test("M nothing is left of a huge vote that is cut", () => {
    const votes = [1e12, ...Array.from({ length: 9 }, (_, index) => index)];
    expect(
      trimmedMean(
        votes,
        0.1,
        votes.map(() => 0.1),
      ),
    ).toBeCloseTo(4.5, 9);
  });

  test.each([[-0.1], [0.5], [NaN]])("M trimming %s is refused", (trim) => {
    expect(() => trimmed([1, 2], trim)).toThrow(/less than half/);
  });

  test("M powers that do not fit are refused", () => {
    expect(() => trimmedMean([1, 2], 0, [1])).toThrow(RangeError);
    expect(() => trimmed([1, NaN], 0)).toThrow(RangeError);
  });
});

describe("M renormalise", () => {
  test("M merged weights sum to 1 again, unknown ones stay unknown", () => {
    expect(renormalise([0.3, null, 0.1])).toEqual([0.3 / 0.4, null, 0.1 / 0.4]);
    expect(renormalise([null, null])).toEqual([null, null]);
    expect(renormalise([0, 0])).toBeNull();
    expect(() => renormalise([1, -1])).toThrow(RangeError);
  });
});
