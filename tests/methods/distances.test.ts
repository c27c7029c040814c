import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distanceMatrix } from "@/lib/methods/distance-matrix";
import { euclideanDistance } from "@/lib/methods/euclidean-distance";
import { meanAbsDifference } from "@/lib/methods/mean-abs-difference";
import { orderedVote } from "@/lib/methods/ordered-vote";
import { rankingDistance } from "@/lib/methods/ranking-distance";
import { totalVariation } from "@/lib/methods/total-variation";

const orderDistance: typeof totalVariation = (a, b) => rankingDistance(orderedVote(a), orderedVote(b));

describe("M distances of two voters", () => {
  test("M weights: points out of 100 that would have to move", () => {
    expect(totalVariation([0.5, 0.3, 0.2], [0.2, 0.3, 0.5])).toBeCloseTo(0.3, 14);
    expect(totalVariation([1, 0], [0, 1])).toBe(1);
    expect(totalVariation([0.4, 0.6], [0.4, 0.6])).toBe(0);
  });

  test("M ratings: mean difference; straight line", () => {
    expect(meanAbsDifference([1, 2, 9], [4, 2, 3])).toBe(3);
    expect(euclideanDistance([1, 2], [4, 6])).toBe(5);
    expect(euclideanDistance([0], [1e200])).toBe(1e200);
  });

  test("M rankings: 0 the same order, 1 the reverse, ½ unrelated", () => {
    expect(orderDistance([1, 2, 3], [5, 6, 7])).toBe(0);
    expect(orderDistance([1, 2, 3], [7, 6, 5])).toBe(1);
    // ρ = 0: d = −1, −2, 2, 1.
    expect(orderDistance([1, 2, 3, 4], [2, 4, 1, 3])).toBe(0.5);
    expect(orderDistance([2, 2], [1, 2])).toBeNull();
  });

  const all = [totalVariation, meanAbsDifference, euclideanDistance, orderDistance];

  test("M only what both said counts; nothing in common is unknown, not near", () => {
    expect(totalVariation([1, null, 5, 2], [3, 4, 1, null])).toBe(3);
    expect(meanAbsDifference([1, null, 5, 2], [3, 4, 1, null])).toBe(3);
    expect(euclideanDistance([1, null, 5], [1, 4, 1])).toBe(4);
    for (const distance of all) {
      expect(distance([1, null], [null, 2])).toBeNull();
      expect(distance([], [])).toBeNull();
    }
  });

  test("M votes on different things and impossible votes are refused", () => {
    for (const distance of all) {
      expect(() => distance([1], [1, 2])).toThrow(RangeError);
      expect(() => distance([NaN, 1], [1, 2])).toThrow(RangeError);
    }
  });
});

describe("M distance matrix", () => {
  test("M every pair, both ways", () => {
    expect(
      distanceMatrix(
        [
          [1, 2],
          [3, null],
          [null, null],
        ],
        totalVariation,
      ),
    ).toEqual([
      [0, 1, null],
      [1, 0, null],
      [null, null, null],
    ]);
    expect(distanceMatrix([], totalVariation)).toEqual([]);
  });

  const votes = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom(1e-12, 1, 1e12))
    .chain(([items, unit]) =>
      fc.array(
        fc.array(fc.option(fc.integer({ min: 0, max: 9 }).map((step) => step * unit)), {
          minLength: items,
          maxLength: items,
        }),
        { maxLength: 6 },
      ),
    );

  test("M 1, 14 symmetric, 0 to oneself, and permuting voters permutes it", () => {
    fc.assert(
      fc.property(votes, (given) => {
        const found = distanceMatrix(given, totalVariation);
        found.forEach((row, a) => {
          row.forEach((distance, b) => {
            expect(found[b]?.[a]).toBe(distance);
            if (a === b && distance !== null) expect(distance).toBe(0);
          });
        });
        const turned = distanceMatrix([...given].reverse(), totalVariation);
        expect(turned.map((row) => [...row].reverse()).reverse()).toEqual(found);
      }),
    );
  });
});
