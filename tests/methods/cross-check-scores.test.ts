import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Direction } from "@/lib/methods/direction";
import { dominance } from "@/lib/methods/dominance";
import { netFlows } from "@/lib/methods/net-flows";
import { normalise } from "@/lib/methods/normalise";
import { topsis } from "@/lib/methods/topsis";
import { weightedProducts } from "@/lib/methods/weighted-products";
import { at, facts, orders, tables } from "../support/arbitrary-tables";

const benefits = (count: number) => Array.from({ length: count }, (): Direction => "benefit");
const table = tables(facts).map(({ rows, points }) => ({ rows, weights: normalise(points)! }));
/** Every other column is a cost. */
const mixed = (count: number) =>
  Array.from({ length: count }, (_, index): Direction => (index % 2 === 0 ? "benefit" : "cost"));

describe("M weighted product", () => {
  const weights = [0.2, 0.15, 0.4, 0.25];
  const performance = [
    [25, 20, 15, 30],
    [10, 30, 20, 30],
    [30, 10, 30, 10],
  ];

  test("M published: ratios 1.007, 1.067 and 1.059 (Triantaphyllou 2000, the example of the weighted product)", () => {
    const { scores, ranks } = weightedProducts(performance, benefits(4), weights);
    const [a, b, c] = scores as [number, number, number];
    expect([a / b, a / c, b / c].map((ratio) => ratio.toFixed(3))).toEqual(["1.007", "1.067", "1.059"]);
    expect(ranks).toEqual([1, 2, 3]);
  });

  test("M a cost has a negative exponent", () => {
    const { scores } = weightedProducts([[100, 4]], ["cost", "benefit"], [0.5, 0.5]);
    expect(scores[0]).toBeCloseTo(0.2, 12);
  });

  test("M normalised scores sum to 1 and keep their ratios", () => {
    const plain = weightedProducts(performance, benefits(4), weights).scores;
    const shares = weightedProducts(performance, benefits(4), weights, { normalize: true }).scores;
    const total = plain.reduce((sum, score) => sum + score, 0);
    shares.forEach((share, option) => expect(share).toBeCloseTo(plain[option]! / total, 12));
  });

  test("M ranks do not need scores near 1", () => {
    expect(weightedProducts([[1e-12], [2e-12], [1e-12]], ["benefit"], [1]).ranks).toEqual([2, 1, 2]);
  });

  test("M facts need to be above zero, lists to fit, results to be numbers", () => {
    for (const bad of [0, -1, NaN])
      expect(() => weightedProducts([[bad]], ["benefit"], [1])).toThrow(/above zero/);
    expect(() => weightedProducts([[1]], [], [1])).toThrow(RangeError);
    expect(() => weightedProducts([[1, 2]], ["benefit"], [1])).toThrow(RangeError);
    for (const direction of ["benefit", "cost"] as const)
      expect(() => weightedProducts([[1e300]], [direction], [5])).toThrow(/too large or too small/);
  });

  test("M the order does not depend on units", () => {
    fc.assert(
      fc.property(table, fc.constantFrom(1e-6, 3, 1e6), ({ rows, weights }, unit) => {
        const directions = mixed(weights.length);
        const ranks = (of: readonly (readonly number[])[]) => weightedProducts(of, directions, weights).ranks;
        expect(ranks(rows.map(([first, ...rest]) => [first! * unit, ...rest]))).toEqual(ranks(rows));
      }),
    );
  });
});

describe("M TOPSIS", () => {
  // Speed, range, payload, price, reliability, manoeuvrability of four fighter aircraft.
  const aircraft = [
    [2.0, 1500, 20000, 5.5, 5, 9],
    [2.5, 2700, 18000, 6.5, 3, 5],
    [1.8, 2000, 21000, 4.5, 7, 7],
    [2.2, 1800, 20000, 5.0, 5, 5],
  ];
  const directions: Direction[] = ["benefit", "benefit", "benefit", "cost", "benefit", "benefit"];
  const weights = [0.2, 0.1, 0.1, 0.1, 0.2, 0.3];

  test("M published: closeness 0.643, 0.268, 0.613, 0.312 (Hwang & Yoon 1981, the choice of a fighter aircraft)", () => {
    const { closeness, ranks } = topsis(aircraft, directions, weights);
    // The book rounds on the way; not a thousandth is left between.
    [0.643, 0.268, 0.613, 0.312].forEach((printed, option) =>
      expect(Math.abs(closeness[option]! - printed)).toBeLessThan(0.001),
    );
    expect(ranks).toEqual([1, 4, 2, 3]);
  });

  test("M from the lowest to the highest: by hand", () => {
    // Columns 0 ½ 1 and, as a cost, 1 ¼ 0: the middle one is ½ from each end of the first, ¾ and ¼ of the second.
    const { closeness } = topsis(
      [
        [1, 0],
        [2, 30],
        [3, 40],
      ],
      ["benefit", "cost"],
      [0.5, 0.5],
      "minmax",
    );
    const middle = Math.hypot(0.5, 0.25) / (Math.hypot(0.5, 0.25) + Math.hypot(0.5, 0.75));
    expect(closeness[0]).toBeCloseTo(0.5, 12);
    expect(closeness[1]).toBeCloseTo(middle, 12);
    expect(closeness[2]).toBeCloseTo(0.5, 12);
  });

  test.each(["vector", "minmax"] as const)("M %s: options that are all the same have no closeness", (by) => {
    const same = [
      [3, 0],
      [3, 0],
    ];
    const none = { closeness: [null, null], ranks: [null, null] };
    expect(topsis(same, benefits(2), [0.5, 0.5], by)).toEqual(none);
    expect(topsis([[3]], ["cost"], [1], by)).toEqual({ closeness: [null], ranks: [null] });
    // Nor have those that differ only where nothing counts.
    const differing = [
      [3, 1],
      [3, 2],
    ];
    expect(topsis(differing, benefits(2), [1, 0], by)).toEqual(none);
    expect(topsis(differing, benefits(2), [0, 0], by)).toEqual(none);
  });

  test("M the best on everything is at 1, the worst at 0, a column without differences adds nothing", () => {
    const rows = [
      [1, 5, 9],
      [2, 5, 3],
      [1.5, 5, 6],
    ];
    for (const by of ["vector", "minmax"] as const) {
      const { closeness } = topsis(rows, ["benefit", "benefit", "cost"], [0.4, 0.2, 0.4], by);
      expect(closeness[0]).toBe(0);
      expect(closeness[1]).toBe(1);
      expect(closeness[2]).toBeCloseTo(0.5, 12);
    }
  });

  test("M lists that do not fit and numbers that are none are refused", () => {
    expect(() => topsis([[1]], [], [1])).toThrow(RangeError);
    expect(() => topsis([[1, 2]], ["benefit"], [1])).toThrow(RangeError);
    expect(() => topsis([[NaN]], ["benefit"], [1])).toThrow(RangeError);
    expect(() => topsis([[1]], ["benefit"], [Infinity])).toThrow(RangeError);
  });

  test("M closeness is from 0 to 1, and does not depend on units or on the sum of weights", () => {
    fc.assert(
      fc.property(table, fc.constantFrom(1e-6, 100, 1e180), ({ rows, weights }, by) => {
        for (const normalization of ["vector", "minmax"] as const) {
          const of = (performance: readonly (readonly number[])[], given: readonly number[]) =>
            topsis(performance, mixed(given.length), given, normalization).closeness;
          const before = of(rows, weights);
          const after = of(
            rows.map(([first, ...rest]) => [first! * by, ...rest]),
            weights.map((weight) => weight * by),
          );
          before.forEach((value, option) => {
            expect(value === null).toBe(after[option] === null);
            expect(value! >= 0 && value! <= 1).toBe(true);
            expect(after[option] ?? 0).toBeCloseTo(value ?? 0, 9);
          });
        }
      }),
    );
  });
});

describe("M PROMETHEE II net flow", () => {
  test("M by hand: weight won minus weight lost, over two opponents each", () => {
    const flows = netFlows(
      [
        [10, 300],
        [20, 200],
        [20, 100],
      ],
      ["benefit", "cost"],
      [0.6, 0.4],
    );
    // The first loses 0.6 and 0.4 twice; the second wins 1 and, tied on the first criterion, loses 0.4.
    [-1, 0.3, 0.7].forEach((flow, option) => expect(flows[option]).toBeCloseTo(flow, 12));
  });

  test("M equal facts win nothing, rounding noise neither, small units do", () => {
    expect(netFlows([[0.1 + 0.2], [0.3]], ["benefit"], [1])).toEqual([0, 0]);
    expect(netFlows([[1e-12], [2e-12]], ["benefit"], [1])).toEqual([-1, 1]);
    expect(netFlows([[0], [0]], ["cost"], [1])).toEqual([0, 0]);
  });

  test("M a single option has no duels", () => {
    expect(netFlows([[1]], ["benefit"], [1])).toEqual([null]);
  });

  test("M lists that do not fit and numbers that are none are refused", () => {
    expect(() => netFlows([[1]], [], [1])).toThrow(RangeError);
    expect(() => netFlows([[1, 2]], ["benefit"], [1])).toThrow(RangeError);
    expect(() => netFlows([[NaN]], ["benefit"], [1])).toThrow(RangeError);
    expect(() => netFlows([[1]], ["benefit"], [NaN])).toThrow(RangeError);
  });

  test("M flows are from −1 to 1 and sum to 0, and turning every direction turns them", () => {
    fc.assert(
      fc.property(table, ({ rows, weights }) => {
        const flows = netFlows(rows, mixed(weights.length), weights);
        if (rows.length === 1) return;
        expect(flows.reduce<number>((sum, flow) => sum + flow!, 0)).toBeCloseTo(0, 9);
        const turned = netFlows(
          rows.map((row) => row.map((fact) => -fact)),
          mixed(weights.length),
          weights,
        );
        flows.forEach((flow, option) => {
          expect(Math.abs(flow!)).toBeLessThanOrEqual(1 + 1e-12);
          expect(turned[option]).toBeCloseTo(-flow!, 9);
        });
      }),
    );
  });
});

describe("M dominance", () => {
  test("M never worse and somewhere better", () => {
    const values = [
      [5, 5],
      [5, 4],
      [4, 6],
      [5, 5],
    ];
    expect(dominance(values)).toEqual({
      dominates: [
        [0, 1],
        [3, 1],
      ],
      efficient: [0, 2, 3],
    });
  });

  test("M a difference within rounding is none", () => {
    expect(dominance([[0.1 + 0.2], [0.3]])).toEqual({ dominates: [], efficient: [0, 1] });
    expect(
      dominance([
        [1, 0.3],
        [0, 0.1 + 0.2],
      ]).dominates,
    ).toEqual([[0, 1]]);
    expect(dominance([[7]])).toEqual({ dominates: [], efficient: [0] });
    expect(dominance([])).toEqual({ dominates: [], efficient: [] });
  });

  test("M ragged rows and numbers that are none are refused", () => {
    expect(() => dominance([[1, 2], [1]])).toThrow(RangeError);
    expect(() => dominance([[NaN]])).toThrow(RangeError);
  });

  test("M somebody is always efficient, nobody dominates both ways, and options keep their numbers", () => {
    const shuffled = table.chain((given) => fc.tuple(fc.constant(given), orders(given.rows.length)));
    fc.assert(
      fc.property(shuffled, ([{ rows }, order]) => {
        const { dominates, efficient } = dominance(rows);
        expect(efficient.length).toBeGreaterThan(0);
        const names = new Set(dominates.map(String));
        for (const [i, j] of dominates) expect(names.has(`${j},${i}`)).toBe(false);
        const moved = dominance(at(rows, order));
        expect(moved.dominates.map(([i, j]) => `${order[i]},${order[j]}`).sort()).toEqual([...names].sort());
      }),
    );
  });
});
