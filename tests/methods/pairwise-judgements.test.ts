import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isConnected } from "@/lib/methods/is-connected";
import { comparisons, judgementProblem } from "@/lib/methods/pairwise-judgements";
import type { Judgement } from "@/lib/methods/pairwise-judgements";
import { pairwiseMatrix } from "@/lib/methods/pairwise-matrix";
import { completeJudgements, fine, huge, someJudgements } from "../support/arbitrary-judgements";

describe("M pairwise judgements", () => {
  test("M are turned and sorted", () => {
    const given: Judgement[] = [
      [1, 2, 4],
      [2, 0, 5],
      [0, 1, 3],
    ];
    expect(comparisons(3, given)).toEqual([
      { i: 0, j: 1, ratio: 3 },
      { i: 0, j: 2, ratio: 1 / 5 },
      { i: 1, j: 2, ratio: 4 },
    ]);
    expect(pairwiseMatrix(3, given)).toEqual([
      [1, 3, 1 / 5],
      [1 / 3, 1, 4],
      [5, 1 / 4, 1],
    ]);
  });

  test.each<[string, Judgement, RegExp]>([
    ["a criterion past the end", [0, 3, 2], /^No criterion 3: they are numbered from 0 to 2$/],
    ["a criterion below 0", [-1, 0, 2], /^No criterion -1/],
    ["half a criterion", [0.5, 1, 2], /^No criterion 0.5/],
    ["no number for a criterion", [NaN, 1, 2], /^No criterion NaN/],
    ["a criterion with itself", [1, 1, 2], /^Criterion 1 is compared with itself$/],
    ["less important", [0, 1, 0.5], /swap the two/],
    ["zero times", [0, 1, 0], /swap the two/],
    ["no number", [0, 1, NaN], /swap the two/],
    ["more than a trillion times", [0, 1, 1.1e12], /1 to 1000000000000/],
    ["a pair twice", [2, 0, 3], /^Criteria 2 and 0 are compared twice$/],
  ])("M %s is refused, by its place", (_, judgement, message) => {
    const given: Judgement[] = [[0, 2, 1], judgement];
    expect(judgementProblem(3, given)).toEqual({ index: 1, message: expect.stringMatching(message) });
    for (const use of [comparisons, isConnected, pairwiseMatrix])
      expect(() => use(3, given)).toThrow(RangeError);
  });

  test.each([[0], [-1], [1.5], [NaN], [Infinity]])("M %s criteria are refused", (n) => {
    for (const use of [comparisons, isConnected, pairwiseMatrix])
      expect(() => use(n, [])).toThrow(RangeError);
  });

  test("M are nothing to refuse when there are none", () => {
    expect(judgementProblem(3, [])).toBeNull();
    expect(comparisons(1, [])).toEqual([]);
    expect(pairwiseMatrix(1, [])).toEqual([[1]]);
  });

  test("M a matrix needs every pair", () => {
    expect(pairwiseMatrix(2, [])).toBeNull();
    expect(
      pairwiseMatrix(3, [
        [0, 1, 2],
        [1, 2, 2],
      ]),
    ).toBeNull();
  });

  test("M a matrix is reciprocal, whatever the order of the answers", () => {
    const given = fc
      .integer({ min: 1, max: 6 })
      .chain((n) => completeJudgements(n, fc.oneof(fine, huge)).map((judgements) => ({ n, judgements })));
    fc.assert(
      fc.property(given, ({ n, judgements }) => {
        const matrix = pairwiseMatrix(n, judgements)!;
        matrix.forEach((row, i) => {
          row.forEach((ratio, j) => expect(ratio * matrix[j]![i]!).toBeCloseTo(1, 14));
          expect(row[i]).toBe(1);
        });
        expect(pairwiseMatrix(n, [...judgements].reverse())).toEqual(matrix);
        for (const [a, b, x] of judgements) expect(matrix[a]![b]).toBeCloseTo(x, 14);
      }),
    );
  });

  test("M answers connect criteria directly or over others", () => {
    expect(isConnected(1, [])).toBe(true);
    expect(isConnected(2, [])).toBe(false);
    expect(isConnected(2, [[1, 0, 3]])).toBe(true);
    const twoIslands: Judgement[] = [
      [3, 0, 1],
      [1, 2, 1],
    ];
    expect(isConnected(4, twoIslands)).toBe(false);
    expect(isConnected(4, [...twoIslands, [2, 3, 1]])).toBe(true);
    expect(isConnected(5, [...twoIslands, [2, 3, 1]])).toBe(false);
  });

  test("M connected is what a walk along the answers reaches", () => {
    const given = fc
      .integer({ min: 1, max: 7 })
      .chain((n) => someJudgements(n, fine).map((judgements) => ({ n, judgements })));
    fc.assert(
      fc.property(given, ({ n, judgements }) => {
        const reached = new Set([0]);
        for (let round = 0; round < n; round += 1) {
          for (const [a, b] of judgements) {
            if (reached.has(a)) reached.add(b);
            if (reached.has(b)) reached.add(a);
          }
        }
        expect(isConnected(n, judgements)).toBe(reached.size === n);
      }),
    );
  });
});
