import { expect, it } from "vitest";
import { exampleFigures } from "@/app/_components/example-figures";

/*
 * By hand. The seven hand out 19, 20, 19, 19, 18, 19 and 18 points. Merged weight of built-in features:
 * (9/19 + 7/20 + 8/19 + 9/19 + 6/18 + 8/19 + 7/18) / 7 = 0.40881; of scalability 0.31153; of learning curve 0.27966.
 * Django's means 32/7, 27/7, 19/7 are worth 25/28, 20/28, 12/28: 0.40881·25/28 + 0.31153·20/28 + 0.27966·12/28 = 0.70739.
 * Flask's means 15/7, 18/7, 31/7 are worth 8/28, 11/28, 24/28: 0.47890.
 */
it("the example on the first page is worked out, not made up", () => {
  const { rows, heads, maxShare } = exampleFigures;
  expect(rows[0]?.mine).toBeCloseTo(9 / 19, 12);
  expect(rows.reduce((sum, row) => sum + row.weight, 0)).toBeCloseTo(1, 12);
  for (const [index, weight] of [0.40881, 0.31153, 0.27966].entries())
    expect(rows[index]?.weight).toBeCloseTo(weight, 5);
  expect(heads[0]?.score).toBeCloseTo(70.7386, 4);
  expect(heads[1]?.score).toBeCloseTo(47.8897, 4);
  expect(heads.map((head) => head.score?.toFixed(1))).toEqual(["70.7", "47.9"]);
  expect(heads.map((head) => head.rank)).toEqual([1, 2]);
  for (const row of rows)
    for (const share of [...row.others, row.mine]) expect(share).toBeLessThanOrEqual(maxShare);
});
