import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ratingChanges } from "@/lib/methods/rating-changes";
import { weightedSums } from "@/lib/methods/weighted-sums";
import { winners } from "@/lib/methods/winners";
import { contest } from "./arbitrary-matrix";

const everyone = (values: readonly (readonly number[])[], votes: number) =>
  values.map((row) => row.map(() => votes));

describe("M smallest rating change", () => {
  test("M by hand: gap over weight, smallest first, where the scale has room", () => {
    // Scores 62 and 58; the gap of 4 is 5 on the first criterion (weight 0.8) and 20 on the second.
    const values = [
      [70, 30],
      [60, 50],
    ];
    const found = ratingChanges(values, [0.8, 0.2], [0, 100], everyone(values, 4));
    expect(found.map(({ option, criterion, challenger }) => [option, criterion, challenger])).toEqual([
      [1, 0, 1],
      [0, 0, 1],
      [1, 1, 1],
      [0, 1, 1],
    ]);
    [5, -5, 20, -20].forEach((change, index) => {
      expect(found[index]?.change).toBeCloseTo(change, 9);
    });
    // One of four voters moves a mean by at most 25; one of ten by 10.
    expect(found.map(({ oneVote }) => oneVote)).toEqual([true, true, true, true]);
    expect(
      ratingChanges(values, [0.8, 0.2], [0, 100], everyone(values, 10)).map(({ oneVote }) => oneVote),
    ).toEqual([true, true, false, false]);
  });

  test("M exactly one vote is enough, and exactly to the end of the scale is on it", () => {
    const values = [[75], [50]];
    const [first, second] = ratingChanges(values, [1], [0, 75], everyone(values, 3));
    expect(first).toEqual({ option: 1, criterion: 0, challenger: 1, change: 25, oneVote: true });
    expect(second).toEqual({ option: 0, criterion: 0, challenger: 1, change: -25, oneVote: true });
  });

  test("M what does not fit the scale is left out", () => {
    const values = [
      [90, 20],
      [10, 90],
    ];
    // Scores 83 and 18: 65 more is beyond the scale on the first for the challenger (72.2), and for the winner below zero on the second.
    const found = ratingChanges(values, [0.9, 0.1], [0, 100], everyone(values, 2));
    expect(found.map(({ option, criterion }) => [option, criterion])).toEqual([
      [1, 0],
      [0, 0],
    ]);
    expect(
      ratingChanges(values, [1, 0], [0, 100], everyone(values, 2)).every(({ criterion }) => criterion === 0),
    ).toBe(true);
  });

  test("M the winner falls to whoever comes next, challengers rise each by themselves", () => {
    const values = [[50], [80], [60]];
    const found = ratingChanges(values, [1], [0, 100], everyone(values, 1));
    expect(found.map(({ option, challenger, change }) => [option, challenger, change])).toEqual([
      [2, 2, 20],
      [1, 2, -20],
      [0, 0, 30],
    ]);
  });

  test("M nothing to change with one option or a tie for the first place", () => {
    expect(ratingChanges([[50]], [1], [0, 100], [[3]])).toEqual([]);
    expect(ratingChanges([[50], [50]], [1], [0, 100], [[3], [3]])).toEqual([]);
  });

  test("M input that cannot be meant is refused", () => {
    expect(() => ratingChanges([[101]], [1], [0, 100], [[1]])).toThrow("Value off its scale");
    expect(() => ratingChanges([[-1]], [1], [0, 100], [[1]])).toThrow(RangeError);
    expect(() => ratingChanges([[NaN]], [1], [0, 100], [[1]])).toThrow(RangeError);
    expect(() => ratingChanges([[1, 2]], [1], [0, 100], [[1, 1]])).toThrow(RangeError);
  });

  test("M every change named makes its challenger tie with the winner, and stays on the scale", () => {
    fc.assert(
      fc.property(contest, ({ values, weights }) => {
        const [winner] = winners(weightedSums(values, weights));
        let last = 0;
        for (const { option, criterion, challenger, change } of ratingChanges(
          values,
          weights,
          [0, 1],
          everyone(values, 5),
        )) {
          const moved = values.map((row, i) =>
            row.map((value, k) => (i === option && k === criterion ? value + change : value)),
          );
          expect(moved[option]![criterion]).toBeGreaterThanOrEqual(-1e-9);
          expect(moved[option]![criterion]).toBeLessThanOrEqual(1 + 1e-9);
          const scores = weightedSums(moved, weights);
          expect(scores[challenger]).toBeCloseTo(scores[winner!]!, 9);
          expect(Math.abs(change)).toBeGreaterThanOrEqual(last);
          last = Math.abs(change);
        }
      }),
    );
  });
});
