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

describe("agreement.kendall_w_missing", () => {
  test("gaps are gaps", () => {
    const ratings = [
      [1, 2, 3, 4, null],
      [2, 1, null, 4, 3],
      [null, 1, 2, 3, 3],
      [5, 4, null, 2, 1],
    ];
    expect(ask("agreement.kendall_w_missing", { ratings })).toMatchObject({
      result: {
        W: expect.closeTo(0.2701923076923077, 12),
        mean_spearman: expect.closeTo(-0.06153846153846154, 12),
        mean_ratings_per_object: 3.2,
      },
    });
  });

  test.each([
    [{ ratings: [[1, 2], [1]] }, "input.ratings.1"],
    [{ ratings: [[1, "2"]] }, "input.ratings.0.1"],
    [{ ratings: [[1, 2]], missing: "listwise_voters" }, "input.missing"],
    [{ ratings: Array.from({ length: 501 }, () => [1, 2]) }, "input.ratings"],
  ])("%# is refused by name", (input, path) => {
    expect(ask("agreement.kendall_w_missing", input)).toMatchObject({
      error: { code: "invalid_input", path },
    });
  });
});

describe("agreement.spread", () => {
  test("ratings in, figures out", () => {
    expect(ask("agreement.spread", { ratings: [2, 4, 4, 4, 5, 5, 7, 9] })).toEqual({
      method: "agreement.spread",
      result: {
        mean: 5,
        sd: expect.closeTo(Math.sqrt(32 / 7), 12),
        cv: expect.closeTo(Math.sqrt(32 / 7) / 5, 12),
        median: 4.5,
        range: 7,
        mean_abs_dev: 1.5,
      },
    });
    expect(ask("agreement.spread", { ratings: [1] })).toMatchObject({
      result: { mean: 1, sd: null, cv: null },
    });
  });

  test.each([
    [{ ratings: [] }, "input.ratings"],
    [{ ratings: [1, null] }, "input.ratings.1"],
    [{ ratings: [NaN] }, "input.ratings.0"],
  ])("%j is refused by name", (input, path) => {
    expect(ask("agreement.spread", input)).toMatchObject({ error: { code: "invalid_input", path } });
  });

  test("a spread beyond the numbers of JSON is an error, not infinite", () => {
    expect(ask("agreement.spread", { ratings: [1e300, -1e300] })).toMatchObject({
      error: { code: "not_finite" },
    });
  });
});

describe("agreement.rwg", () => {
  test("ratings in, figures out, negative ones too", () => {
    expect(ask("agreement.rwg", { ratings: [1, 1, 5, 5], categories: 5 })).toMatchObject({
      result: {
        rwg: expect.closeTo(-5 / 3, 12),
        variance: expect.closeTo(16 / 3, 12),
        null_variance: 2,
        rwg_star_max_dissensus: 0,
      },
    });
  });

  test.each([
    [{ ratings: [1, 2] }, "input.categories"],
    [{ ratings: [1, 2], categories: 1 }, "input.categories"],
    [{ ratings: [1, 2], categories: 2.5 }, "input.categories"],
    [{ ratings: [1, 7], categories: 5 }, "input.ratings"],
    [{ ratings: [1, "2"], categories: 5 }, "input.ratings.1"],
  ])("%j is refused by name", (input, path) => {
    expect(ask("agreement.rwg", input)).toMatchObject({ error: { code: "invalid_input", path } });
  });
});

describe("agreement.van_der_eijk and agreement.tastle_wierman", () => {
  const frequencies = [30, 40, 210, 130, 530, 50, 10];

  test("the seven-point example of the package agrmt", () => {
    expect(ask("agreement.van_der_eijk", { frequencies })).toMatchObject({
      result: { A: expect.closeTo(0.6113333, 7), polarization: expect.closeTo(0.1943333, 7) },
    });
    expect(ask("agreement.tastle_wierman", { frequencies })).toMatchObject({
      result: { consensus: expect.closeTo(0.7256876, 7) },
    });
  });

  test("too few categories are null", () => {
    expect(ask("agreement.van_der_eijk", { frequencies: [1, 2] })).toMatchObject({
      result: { A: null, polarization: null },
    });
    expect(ask("agreement.tastle_wierman", { frequencies: [1] })).toMatchObject({
      result: { consensus: null },
    });
  });

  test.each(["agreement.van_der_eijk", "agreement.tastle_wierman"])("%s refuses by name", (method) => {
    for (const [input, path] of [
      [{ frequencies: [1, -1, 1] }, "input.frequencies.1"],
      [{ frequencies: [1, null, 1] }, "input.frequencies.1"],
      [{ frequencies: [] }, "input.frequencies"],
    ] as const)
      expect(ask(method, input)).toMatchObject({ error: { code: "invalid_input", path } });
  });
});

describe("agreement.goepel", () => {
  const weights = [
    [0.5, 0.3, 0.2],
    [0.2, 0.3, 0.5],
    [0.6, 0.3, 0.1],
  ];

  test("with the end of the scale S*, without it the relative homogeneity", () => {
    expect(ask("agreement.goepel", { weights, scale_max: 9 })).toEqual({
      method: "agreement.goepel",
      result: {
        S_star: expect.closeTo(0.7800707475131788, 12),
        S: expect.closeTo(0.9136720084917991, 12),
        H_alpha: expect.closeTo(0.9857505843286422, 12),
        H_beta: expect.closeTo(0.09028362478469178, 12),
        H_gamma: expect.closeTo(1.0760342091133341, 12),
      },
    });
    expect(ask("agreement.goepel", { weights, scale_max: null })).toMatchObject({
      result: { relative_homogeneity: expect.closeTo(0.8705080127376986, 12) },
    });
  });

  test.each([
    [{ weights: [[1, -1]], scale_max: 9 }, "input.weights.0.1"],
    [{ weights: [[1, 2], [1]], scale_max: 9 }, "input.weights.1"],
    [{ weights: [[1, 2]] }, "input.scale_max"],
    [{ weights: [[1, 2]], scale_max: 0.5 }, "input.scale_max"],
  ])("%j is refused by name", (input, path) => {
    expect(ask("agreement.goepel", input)).toMatchObject({ error: { code: "invalid_input", path } });
  });
});

describe("agreement.distances", () => {
  test("matrices of voters, null where two have nothing in common", () => {
    const votes = [
      [0, 3, null],
      [4, 0, null],
      [null, null, 1],
    ];
    expect(ask("agreement.distances", { votes })).toMatchObject({
      result: {
        total_variation: [
          [0, 3.5, null],
          [3.5, 0, null],
          [null, null, 0],
        ],
        mean_abs_difference: [
          [0, 3.5, null],
          [3.5, 0, null],
          [null, null, 0],
        ],
        euclidean: [
          [0, 5, null],
          [5, 0, null],
          [null, null, 0],
        ],
        ranking: [
          [0, 1, null],
          [1, 0, null],
          [null, null, null],
        ],
      },
    });
  });

  test.each([
    [{ votes: [[1], [1, 2]] }, "input.votes.1"],
    [{ votes: [["1"]] }, "input.votes.0.0"],
    [{ votes: Array.from({ length: 501 }, () => [1]) }, "input.votes"],
  ])("%# is refused by name", (input, path) => {
    expect(ask("agreement.distances", input)).toMatchObject({ error: { code: "invalid_input", path } });
  });
});

describe("agreement.outliers", () => {
  test("distances in, who is far and by which yardstick out", () => {
    expect(ask("agreement.outliers", { distances: [0, 0, 0, 0, 1], cutoff: 3.5 })).toMatchObject({
      result: { flagged: [4], basis: "mean_ad" },
    });
    expect(ask("agreement.outliers", { distances: [1, 1], cutoff: 3.5 })).toMatchObject({
      result: { flagged: [], z: null, basis: "none" },
    });
  });

  test.each([
    [{ distances: [1, null], cutoff: 3.5 }, "input.distances.1"],
    [{ distances: [1, 2], cutoff: 0 }, "input.cutoff"],
    [{ distances: [1, 2] }, "input.cutoff"],
  ])("%j is refused by name", (input, path) => {
    expect(ask("agreement.outliers", input)).toMatchObject({ error: { code: "invalid_input", path } });
  });
});
