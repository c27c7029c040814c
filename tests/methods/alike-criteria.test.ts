import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ALIKE, alikeCriteria } from "@/lib/methods/alike-criteria";

const rows = (count: number, row: (index: number) => (number | null)[]) =>
  Array.from({ length: count }, (_, index) => row(index));

describe("M double-counting detector", () => {
  test("M criteria that rise together are found, strongest first; others are not", () => {
    // Index, its double, the index with a jolt, its opposite, and a zigzag.
    const given = rows(12, (n) => [n, 2 * n + 3, n + (n % 3) * 2, -n, n % 2]);
    const found = alikeCriteria(given);
    expect(found.map(({ criteria }) => criteria)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(found[0]).toEqual({ criteria: [0, 1], correlation: 1, pairs: 12 });
    expect(found[1]!.correlation).toBeLessThan(1);
  });

  test("M by hand: Pearson's r of ten pairs, at the threshold", () => {
    // Five at (0, 0) and four at (1, 1), one at (1, 0): r = √(2/3).
    const given = rows(10, (n) => (n < 5 ? [0, 0] : n < 9 ? [1, 1] : [1, 0]));
    expect(alikeCriteria(given)[0]!.correlation).toBeCloseTo(Math.sqrt(2 / 3), 12);
    // Four at each end and two across: r = 0.6.
    expect(alikeCriteria(rows(10, (n) => (n < 4 ? [0, 0] : n < 8 ? [1, 1] : [n % 2, 1 - (n % 2)])))).toEqual(
      [],
    );
    // Nine of ten pairs on each side agree: r = 0.8, which counts.
    const edge = rows(20, (n) => (n < 9 ? [0, 0] : n < 18 ? [1, 1] : [n % 2, 1 - (n % 2)]));
    expect(alikeCriteria(edge)[0]!.correlation).toBeCloseTo(ALIKE.correlation, 12);
  });

  test("M a pair counts when both were rated; fewer than ten pairs say nothing", () => {
    const gaps = rows(12, (n) => [n === 0 ? null : n, n === 1 ? null : n]);
    expect(alikeCriteria(gaps)).toEqual([
      { criteria: [0, 1], correlation: expect.closeTo(1, 12), pairs: 10 },
    ]);
    expect(alikeCriteria(rows(9, (n) => [n, n]))).toEqual([]);
    expect(alikeCriteria([])).toEqual([]);
  });

  test("M a criterion that is rated the same everywhere goes with none", () => {
    expect(alikeCriteria(rows(12, (n) => [n, 3]))).toEqual([]);
    expect(alikeCriteria(rows(12, () => [3, 3]))).toEqual([]);
  });

  test("M a correlation is at most 1, and no unit or order changes it", () => {
    const cells = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), {
      minLength: 10,
      maxLength: 30,
    });
    fc.assert(
      fc.property(cells, (given) => {
        const found = alikeCriteria(given);
        const other = alikeCriteria([...given].reverse().map(([x, y]) => [1e6 * x + 5, y / 7]));
        expect(other).toHaveLength(found.length);
        found.forEach(({ correlation }, index) => {
          expect(correlation).toBeLessThanOrEqual(1);
          expect(other[index]!.correlation).toBeCloseTo(correlation, 9);
        });
      }),
    );
  });
});
