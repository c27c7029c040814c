import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rankReversals } from "@/lib/methods/rank-reversals";
import { weightedSums } from "@/lib/methods/weighted-sums";
import { weightedMatrix } from "./arbitrary-matrix";

/** Additive scores on scales that end at the listed options: what makes the winner depend on losers. */
const onLocalScales = (weights: readonly number[]) => (rows: readonly (readonly number[])[]) =>
  weightedSums(
    rows.map((row) =>
      row.map((value, k) => {
        const column = rows.map((other) => other[k]!);
        const [least, most] = [Math.min(...column), Math.max(...column)];
        return most > least ? (value - least) / (most - least) : 0;
      }),
    ),
    weights,
  );

describe("M rank-reversal guard", () => {
  const rows = [
    [10, 60],
    [4, 90],
    [0, 0],
  ];

  test("M by hand: on local scales the last-placed option decides who wins", () => {
    // With it 1/2 + 1/3 against 0.2 + 1/2; without it each is best on one criterion and worst on the other, and they tie.
    expect(rankReversals(rows, onLocalScales([0.5, 0.5]))).toEqual([{ removed: 2, winners: [0, 1] }]);
  });

  test("M numbers are those of the full list", () => {
    const turned = [...rows].reverse();
    expect(rankReversals(turned, onLocalScales([0.5, 0.5]))).toEqual([{ removed: 0, winners: [1, 2] }]);
  });

  test("M winners are not taken away, and two options have no third to depend on", () => {
    const asked: number[] = [];
    const scoresOf = (left: readonly number[]) => {
      asked.push(left.length);
      return left;
    };
    expect(rankReversals([3, 2], scoresOf)).toEqual([]);
    expect(asked).toEqual([]);
    expect(rankReversals([3, 3, 1], scoresOf)).toEqual([]);
    expect(asked).toEqual([3, 2]);
    expect(rankReversals([null, 2, 1], (left) => left)).toEqual([]);
  });

  test("M on fixed scales removing a losing option never changes the winner", () => {
    fc.assert(
      fc.property(weightedMatrix, ({ values, weights }) => {
        expect(rankReversals(values, (rows) => weightedSums(rows, weights))).toEqual([]);
      }),
    );
  });
});
