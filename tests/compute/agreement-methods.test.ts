import { describe, expect, test } from "vitest";
import { compute } from "@/lib/compute/compute";

const ask = (method: string, input: unknown) => compute({ method, input });

describe("agreement.kendall_w", () => {
  test("ratings in, W and its test out", () => {
    const ratings = [
      [9, 5, 1],
      [8, 6, 2],
      [7, 1, 3],
    ];
    expect(ask("agreement.kendall_w", { ratings })).toMatchObject({
      result: { W: expect.closeTo(7 / 9, 12), W_uncorrected: expect.closeTo(7 / 9, 12), df: 2 },
    });
    expect(ask("agreement.kendall_w", { ratings })).toMatchObject({
      result: {
        mean_spearman: expect.closeTo(2 / 3, 12),
        chi2: expect.closeTo(14 / 3, 12),
        p: expect.closeTo(Math.exp(-7 / 3), 12),
        rank_sums: [3, 7, 8],
      },
    });
    expect(ask("agreement.kendall_w", { ratings, higher_is_better: false })).toMatchObject({
      result: { rank_sums: [9, 5, 4] },
    });
  });

  test("voters with a gap drop out only when that is said", () => {
    const ratings = [
      [3, 2, 1],
      [1, null, 2],
      [3, 2, 1],
    ];
    expect(ask("agreement.kendall_w", { ratings, missing: "listwise_voters" })).toMatchObject({
      result: { W: 1, rank_sums: [2, 4, 6] },
    });
    expect(ask("agreement.kendall_w", { ratings })).toMatchObject({
      error: { code: "invalid_input", path: "input.ratings.1.1" },
    });
    expect(ask("agreement.kendall_w", { ratings: [[null]], missing: "listwise_voters" })).toMatchObject({
      result: { W: null, p: null, rank_sums: null },
    });
  });

  test.each([
    [{}, "input.ratings"],
    [{ ratings: [[1, 2], [1]] }, "input.ratings.1"],
    [{ ratings: [[1, "2"]] }, "input.ratings.0.1"],
    [{ ratings: [[1, 2]], missing: "pairwise" }, "input.missing"],
    [{ ratings: [[1, 2]], higher_is_better: 1 }, "input.higher_is_better"],
  ])("%j is refused by name", (input, path) => {
    expect(ask("agreement.kendall_w", input)).toMatchObject({ error: { code: "invalid_input", path } });
  });
});
