import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rank } from "@/lib/methods/rank";

describe("M rank", () => {
  test("M ties share the better rank: 1 1 3", () => {
    expect(rank([70, 70, 60])).toEqual([1, 1, 3]);
    expect(rank([60, 71, 60, 80])).toEqual([3, 2, 3, 1]);
    expect(rank([50, 50, 50])).toEqual([1, 1, 1]);
  });

  test("M options that are incomplete or out have no rank and take none", () => {
    expect(rank([null, 40, 90])).toEqual([null, 2, 1]);
    expect(rank([null, null])).toEqual([null, null]);
    expect(rank([])).toEqual([]);
    expect(rank([0])).toEqual([1]);
  });

  test("M rounding noise is a tie, a difference is not", () => {
    expect(rank([0.1 + 0.2, 0.3])).toEqual([1, 1]);
    expect(rank([50, 50 - 0.9e-9])).toEqual([1, 1]);
    expect(rank([50, 50 - 2e-9])).toEqual([1, 2]);
  });

  test("M tying is transitive: a chain of neighbours shares one rank", () => {
    expect(rank([1, 1 - 0.9e-9, 1 - 1.8e-9, 0])).toEqual([1, 1, 1, 4]);
  });

  test("M very small and very large scores", () => {
    expect(rank([1e12, 1e12 + 1, 1e-12, 0])).toEqual([2, 1, 3, 3]);
  });

  test("M a score that is not finite is refused", () => {
    expect(() => rank([1, NaN])).toThrow(RangeError);
    expect(() => rank([1, Infinity])).toThrow(RangeError);
  });

  const scores = fc.array(fc.option(fc.integer({ min: 0, max: 20 })), { maxLength: 20 });

  test("M a rank is one more than the number of strictly better options", () => {
    fc.assert(
      fc.property(scores, (given) => {
        const better = (own: number) => given.filter((other) => other !== null && other > own).length;
        expect(rank(given)).toEqual(given.map((own) => (own === null ? null : 1 + better(own))));
      }),
    );
  });

  test("L6 permuting options permutes ranks", () => {
    fc.assert(
      fc.property(scores, (given) => {
        expect(rank([...given].reverse())).toEqual(rank(given).reverse());
      }),
    );
  });

  test("M adding an option never changes who is ahead of whom", () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 0, max: 20 }), (given, extra) => {
        const before = rank(given);
        const after = rank([...given, extra]);
        before.forEach((own, i) => {
          before.forEach((other, j) => {
            if (own !== null && other !== null && own < other)
              expect(after[i] ?? NaN).toBeLessThan(after[j] ?? NaN);
          });
        });
      }),
    );
  });

  test("L6 raising a score never worsens its rank", () => {
    fc.assert(
      fc.property(scores, fc.nat(), fc.nat({ max: 20 }), (given, pick, by) => {
        const own = pick % Math.max(1, given.length);
        const raised = given.map((value, i) => (value !== null && i === own ? value + by : value));
        const before = rank(given)[own] ?? null;
        if (before !== null) expect(rank(raised)[own] ?? NaN).toBeLessThanOrEqual(before);
      }),
    );
  });
});
