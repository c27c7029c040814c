import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rankWeights } from "@/lib/methods/rank-weights";
import type { RankScheme } from "@/lib/methods/rank-weights";
import { expectClose } from "../support/expect-close";

const schemes: RankScheme[] = ["roc", "rs", "rr"];

describe("M rank weights", () => {
  test.each<[RankScheme, number[]]>([
    // The top weight for 3, 4, 5, 6, 8 and 10 criteria (Barron & Barrett 1996, Danielson & Ekenberg 2017).
    ["roc", [0.611, 0.521, 0.457, 0.408, 0.34, 0.293]],
    ["rs", [0.5, 0.4, 0.333, 0.286, 0.222, 0.182]],
    ["rr", [0.545, 0.48, 0.438, 0.408, 0.368, 0.341]],
  ])("M the published top weights of %s", (scheme, published) => {
    [3, 4, 5, 6, 8, 10].forEach((n, index) => {
      const ranks = Array.from({ length: n }, (_, place) => place + 1);
      expect(rankWeights(ranks, scheme)?.[0]).toBeCloseTo(published[index]!, 3);
    });
  });

  test("M the weights of three places, by hand", () => {
    // ROC: (1 + 1/2 + 1/3)/3, (1/2 + 1/3)/3, (1/3)/3. Rank sum: 3, 2, 1 of 6. Reciprocal: 6, 3, 2 of 11.
    expectClose(rankWeights([1, 2, 3], "roc"), [11 / 18, 5 / 18, 2 / 18]);
    expectClose(rankWeights([1, 2, 3], "rs"), [3 / 6, 2 / 6, 1 / 6]);
    expectClose(rankWeights([1, 2, 3], "rr"), [6 / 11, 3 / 11, 2 / 11]);
    expectClose(rankWeights([3, 1, 2], "rs"), [1 / 6, 3 / 6, 2 / 6]);
  });

  test("M tied criteria share what their places are worth", () => {
    expectClose(rankWeights([1, 2, 2], "roc"), [11 / 18, 7 / 36, 7 / 36]);
    expectClose(rankWeights([1, 1, 3], "rs"), [5 / 12, 5 / 12, 2 / 12]);
    for (const scheme of schemes) expectClose(rankWeights([4, 4, 4, 4], scheme), [0.25, 0.25, 0.25, 0.25]);
  });

  test("M one criterion weighs everything, none weigh nothing", () => {
    for (const scheme of schemes) {
      expect(rankWeights([1], scheme)).toEqual([1]);
      expect(rankWeights([], scheme)).toBeNull();
    }
  });

  test.each([[0], [-1], [0.5], [NaN], [Infinity]])("M rank %s is refused", (rank) => {
    expect(() => rankWeights([1, rank], "rs")).toThrow(RangeError);
  });

  const ranks = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 });
  const scheme = fc.constantFrom(...schemes);

  test("M weights sum to 1 and never put the less important first", () => {
    fc.assert(
      fc.property(ranks, scheme, (given, how) => {
        const weights = rankWeights(given, how)!;
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        given.forEach((own, i) => {
          given.forEach((other, j) => {
            if (own < other) expect(weights[i]!).toBeGreaterThan(weights[j]!);
            if (own === other) expect(weights[i]!).toBe(weights[j]!);
          });
        });
      }),
    );
  });

  test("M competition, dense and average ranks of one order give the same weights", () => {
    fc.assert(
      fc.property(ranks, scheme, (given, how) => {
        const better = (own: number) => given.filter((other) => other < own).length;
        const competition = given.map((own) => 1 + better(own));
        const dense = given.map((own) => 1 + new Set(given.filter((other) => other < own)).size);
        const average = given.map((own) => {
          const tied = given.filter((other) => other === own).length;
          return better(own) + (tied + 1) / 2;
        });
        const weights = rankWeights(given, how);
        for (const same of [competition, dense, average, given.map((own) => own * 1e12)])
          expect(rankWeights(same, how)).toEqual(weights);
      }),
    );
  });

  test("L6 permuting criteria permutes weights", () => {
    fc.assert(
      fc.property(ranks, scheme, (given, how) => {
        expectClose(rankWeights([...given].reverse(), how), rankWeights(given, how)!.reverse());
      }),
    );
  });

  test("M ROC of a partial order is the centre of all weights that respect it", () => {
    // The centre of a polytope cut into simplices of one size is the mean of their centres: one simplex per strict order
    // that breaks the ties, with the mean of its corners (1, 0, …), (1/2, 1/2, 0, …), … as centre.
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 }), (given) => {
        const orders = permutations(given.map((_, index) => index)).filter((order) =>
          order.every((criterion, place) => place === 0 || given[order[place - 1]!]! <= given[criterion]!),
        );
        const centres = orders.map((order) =>
          given.map((_, criterion) => {
            const place = order.indexOf(criterion);
            const corners = given.map((_corner, last) => (place <= last ? 1 / (last + 1) : 0));
            return corners.reduce((sum, part) => sum + part, 0) / given.length;
          }),
        );
        const centre = given.map(
          (_, criterion) => centres.reduce((sum, each) => sum + each[criterion]!, 0) / centres.length,
        );
        expectClose(rankWeights(given, "roc"), centre);
      }),
    );
  });
});

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}
