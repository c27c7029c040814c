import { describe, expect, test } from "vitest";
import { impactOfDisagreement } from "@/lib/methods/impact-of-disagreement";

describe("M impact of disagreement", () => {
  test("M by hand: weight × spread of a rating, spread of a weight × range of values, largest first", () => {
    expect(
      impactOfDisagreement({
        weights: [0.8, 0.2],
        weightSpreads: [0.1, 0.5],
        ratingSpreads: [
          [0.25, 1],
          [0, 0.4],
        ],
        values: [
          [0.5, 0.9],
          [0.5, 0.3],
        ],
      }),
    ).toEqual([
      { criterion: 1, option: null, impact: expect.closeTo(0.3, 12) },
      { criterion: 0, option: 0, impact: 0.2 },
      { criterion: 1, option: 0, impact: 0.2 },
      { criterion: 1, option: 1, impact: expect.closeTo(0.08, 12) },
    ]);
  });

  test("M nothing known is nothing to talk about", () => {
    expect(
      impactOfDisagreement({
        weights: [0.5, 0.5],
        weightSpreads: [null, 1],
        ratingSpreads: [[null, 0]],
        values: [[0.2, null]],
      }),
    ).toEqual([]);
  });

  test("M a range needs two options that have a value, and may leave others out", () => {
    const impacts = (column: (number | null)[]) =>
      impactOfDisagreement({
        weights: [1],
        weightSpreads: [1],
        ratingSpreads: [],
        values: column.map((value) => [value]),
      });
    expect(impacts([0.2, null])).toEqual([]);
    expect(impacts([0.2, null, 0.7, 0.4])).toEqual([{ criterion: 0, option: null, impact: 0.7 - 0.2 }]);
  });
});
