import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { criticalCriterion } from "@/lib/methods/critical-criterion";
import { oneWay } from "@/lib/methods/one-way";
import { weightedSums } from "@/lib/methods/weighted-sums";
import { contest } from "./arbitrary-matrix";

/** The decision matrix of the weighted-sum example in Triantaphyllou & Sanchez 1997. Its weights sum to 1.0001. */
const performance = [
  [0.3088, 0.2897, 0.3867, 0.1922],
  [0.2163, 0.3458, 0.1755, 0.6288],
  [0.4509, 0.2473, 0.1194, 0.0575],
  [0.024, 0.1172, 0.3184, 0.1215],
];
const weights = [0.3277, 0.3058, 0.2876, 0.079];

describe("M most critical criterion", () => {
  const found = criticalCriterion(performance, weights);
  const deltasOf = (i: number, j: number) =>
    found.pairs.find(({ options }) => String(options) === `${i},${j}`)?.deltas;

  test("M the example of the paper: preferences and ranks", () => {
    [0.3162, 0.2768, 0.2623, 0.1449].forEach((preference, option) => {
      expect(found.preferences[option]).toBeCloseTo(preference, 4);
    });
    expect(found.ranks).toEqual([1, 2, 3, 4]);
    expect(found.pairs.map(({ options }) => options)).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
    ]);
  });

  test("M by hand: what to subtract from a weight, and what no subtraction can do", () => {
    // (0.27677615 − 0.31618274) / (0.2163 − 0.3088) = 0.42601719 is more than the weight has.
    expect(deltasOf(0, 1)?.[0]).toBeNull();
    expect(deltasOf(0, 1)?.[1]).toBeCloseTo(-0.03940659 / 0.0561, 10);
    expect(deltasOf(0, 1)?.[2]).toBeCloseTo(0.03940659 / 0.2112, 10);
    expect(deltasOf(0, 1)?.[3]).toBeCloseTo(-0.03940659 / 0.4366, 10);
    expect(deltasOf(0, 3)).toEqual([null, null, null, null]);
  });

  test("M the example of the paper: critical criteria", () => {
    expect(found.relativeAny?.criterion).toBe(0);
    expect(found.relativeAny?.size).toBeCloseTo(18.874, 3);
    expect(found.relativeTop?.criterion).toBe(2);
    expect(found.relativeTop?.size).toBeCloseTo(64.876, 3);
    expect(found.absoluteAny?.criterion).toBe(3);
    expect(found.absoluteAny?.size).toBeCloseTo(0.0254, 4);
    expect(found.absoluteTop?.criterion).toBe(3);
    expect(found.absoluteTop?.size).toBeCloseTo(0.0903, 4);
  });

  test("M a weight of zero has no relative change", () => {
    const { pairs, relativeAny, absoluteAny } = criticalCriterion(
      [
        [1, 0],
        [0, 1],
      ],
      [1, 0],
    );
    expect(pairs[0]?.deltas).toEqual([1, -1]);
    expect(relativeAny).toEqual({ criterion: 0, size: 100 });
    expect(absoluteAny).toEqual({ criterion: 0, size: 1 });
  });

  test("M a change of exactly the whole weight is feasible, a hair more is not", () => {
    const values = (lead: number) => [
      [1, lead],
      [0, 0],
    ];
    expect(criticalCriterion(values(0), [0.3, 0.7]).pairs[0]?.deltas).toEqual([0.3, null]);
    expect(criticalCriterion(values(1e-7), [0.3, 0.7]).pairs[0]?.deltas[0]).toBeNull();
  });

  test("M options that tie already need no change, and none is written −0", () => {
    const { pairs, relativeAny, relativeTop } = criticalCriterion(
      [
        [1, 0],
        [0, 1],
      ],
      [0.5, 0.5],
    );
    expect(pairs[0]?.deltas).toEqual([0, 0]);
    expect([relativeAny, relativeTop]).toEqual([
      { criterion: 0, size: 0 },
      { criterion: 0, size: 0 },
    ]);
  });

  test("M nothing is critical with one option, or where nothing tells options apart", () => {
    expect(criticalCriterion([[1, 2]], [0.5, 0.5])).toEqual({
      preferences: [1.5],
      ranks: [1],
      pairs: [],
      relativeAny: null,
      relativeTop: null,
      absoluteAny: null,
      absoluteTop: null,
    });
    expect(criticalCriterion([[1], [1 + 1e-10]], [1]).absoluteAny).toBeNull();
  });

  test("M input that cannot be meant is refused", () => {
    expect(() => criticalCriterion([[1, 2]], [1, -0.1])).toThrow("Weights cannot be negative");
    expect(() => criticalCriterion([[1, 2]], [1])).toThrow(RangeError);
    expect(() => criticalCriterion([[Infinity]], [1])).toThrow(RangeError);
  });

  test("M subtracting δ makes the pair tie", () => {
    fc.assert(
      fc.property(contest, ({ values, weights: given }) => {
        for (const { options, deltas } of criticalCriterion(values, given).pairs) {
          deltas.forEach((delta, k) => {
            if (delta === null) return;
            const moved = given.map((weight, other) => (other === k ? weight - delta : weight));
            const [a, b] = options.map((option) => weightedSums(values, moved)[option]!);
            expect(Math.abs(a! - b!)).toBeLessThan(1e-9 * (1 + Math.abs(delta)));
          });
        }
      }),
    );
  });

  test("M renormalised, it is the flip point of one-way sensitivity: t* = (w − δ) / (1 − δ)", () => {
    fc.assert(
      fc.property(contest, fc.nat(), ({ values, weights: given }, pick) => {
        const k = pick % given.length;
        const { flipPoints } = oneWay(values, given, k);
        const { pairs } = criticalCriterion(values, given);
        const flips = pairs.flatMap(({ deltas }) => {
          const delta = deltas[k]!;
          return delta === null || delta === 1 ? [] : [(given[k]! - delta) / (1 - delta)];
        });
        if (given[k] === 1) return;
        for (const point of flipPoints)
          expect(Math.min(...flips.map((flip) => Math.abs(flip - point)))).toBeLessThan(1e-7);
      }),
    );
  });

  test("M nothing relative or absolute is smaller than what is named", () => {
    fc.assert(
      fc.property(contest, ({ values, weights: given }) => {
        const { pairs, relativeAny, absoluteAny, relativeTop, absoluteTop } = criticalCriterion(
          values,
          given,
        );
        pairs.forEach(({ deltas }) => {
          deltas.forEach((delta, k) => {
            if (delta === null) return;
            expect(absoluteAny?.size).toBeLessThanOrEqual(Math.abs(delta) + 1e-8);
            if (given[k]! > 0)
              expect(relativeAny?.size).toBeLessThanOrEqual(Math.abs(delta / given[k]!) * 100 + 1e-8);
          });
        });
        if (relativeTop !== null) expect(relativeAny?.size).toBeLessThanOrEqual(relativeTop.size + 1e-8);
        if (absoluteTop !== null) expect(absoluteAny?.size).toBeLessThanOrEqual(absoluteTop.size + 1e-8);
      }),
    );
  });
});
