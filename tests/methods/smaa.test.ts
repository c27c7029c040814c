import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "@/lib/methods/seeded-random";
import { smaa } from "@/lib/methods/smaa";
import { weightedSums } from "@/lib/methods/weighted-sums";
import { weightedMatrix } from "./arbitrary-matrix";
import { halfSpaceShare } from "./half-space-share";

const total = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0);

/** Rank order centroid weights (Barron & Barrett 1996). */
const centroidWeights = (n: number) =>
  Array.from({ length: n }, (_, j) => total(Array.from({ length: n - j }, (_, r) => 1 / (j + r + 1))) / n);

const chain = (n: number) => Array.from({ length: n - 1 }, (_, k): [number, number] => [k, k + 1]);

function expectClose(given: readonly number[] | null | undefined, wanted: readonly number[], within = 1e-12) {
  expect(given).toHaveLength(wanted.length);
  wanted.forEach((value, index) => {
    expect(Math.abs(given![index]! - value)).toBeLessThan(within);
  });
}

/** `smaa` for many options and criteria, by normalised exponentials and a count: slow, and nothing in common with it. */
function bySampling(values: readonly (readonly number[])[], draws: number) {
  const random = seededRandom("independent");
  const options = values.map((_, option) => option);
  const ranks = options.map(() => options.map(() => 0));
  for (let count = 0; count < draws; count++) {
    const parts = values[0]!.map(() => -Math.log(1 - random.unit()));
    const scores = weightedSums(values, parts);
    for (const i of options) ranks[i]![options.filter((j) => scores[j]! > scores[i]!).length]! += 1 / draws;
  }
  return ranks;
}

const randomMatrix = (options: number, criteria: number, seed: string) => {
  const random = seededRandom(seed);
  return Array.from({ length: options }, () => Array.from({ length: criteria }, random.unit));
};

describe("M SMAA-2, exact", () => {
  test("M each of three specialists comes first a third of the time, with the weights of a supporter", () => {
    const { rankAcceptability, pairwiseWinning, centralWeights, confidenceFactors, draws } = smaa([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
    for (const row of rankAcceptability) expectClose(row, [1 / 3, 1 / 3, 1 / 3]);
    expectClose(pairwiseWinning[0], [0, 0.5, 0.5]);
    expectClose(centralWeights[1], [7 / 36, 11 / 18, 7 / 36]);
    expect(confidenceFactors).toEqual([1, 1, 1]);
    expect(draws).toBeNull();
  });

  test("M by hand: two options, two criteria, a tie at w = 0.4", () => {
    const found = smaa([
      [0.9, 0.2],
      [0.3, 0.6],
    ]);
    expectClose(found.rankAcceptability[0], [0.6, 0.4]);
    expectClose(found.pairwiseWinning[1], [0.4, 0]);
    expectClose(found.centralWeights[0], [0.7, 0.3]);
    expectClose(found.centralWeights[1], [0.2, 0.8]);
  });

  test("M by hand: a compromise comes first on an interval between two specialists", () => {
    // Along w_0: the second leads below 1/3, the third from 1/3 to 2/3, the first above.
    const found = smaa([
      [1, 0],
      [0, 1],
      [2 / 3, 2 / 3],
    ]);
    expectClose(found.rankAcceptability[2], [1 / 3, 2 / 3, 0]);
    expectClose(found.rankAcceptability[0], [1 / 3, 1 / 6, 1 / 2]);
    expectClose(found.centralWeights[2], [0.5, 0.5]);
  });

  test("M an option that is never first has no central weights and no confidence factor", () => {
    const found = smaa([
      [0.5, 0.5],
      [0.4, 0.4],
    ]);
    expect(found.rankAcceptability).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(found.centralWeights[1]).toBeNull();
    expect(found.confidenceFactors).toEqual([1, null]);
  });

  test("M options that are the same share their ranks and the confidence", () => {
    const found = smaa([
      [0.3, 0.1 + 0.2],
      [0.1 + 0.2, 0.3],
      [0.1, 0],
    ]);
    expect(found.rankAcceptability).toEqual([
      [0.5, 0.5, 0],
      [0.5, 0.5, 0],
      [0, 0, 1],
    ]);
    expect(found.pairwiseWinning[0]).toEqual([0, 0, 1]);
    expect(found.confidenceFactors).toEqual([0.5, 0.5, null]);
    expectClose(found.centralWeights[0], [0.5, 0.5]);
  });

  test("M one option, one criterion", () => {
    expect(smaa([[7]])).toEqual({
      rankAcceptability: [[1]],
      pairwiseWinning: [[0]],
      centralWeights: [[1]],
      confidenceFactors: [1],
      draws: null,
    });
    expect(smaa([[1], [2]]).rankAcceptability).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test("§11.12 under an order of criteria the central weights of a winner are the rank order centroid", () => {
    for (const n of [2, 3, 5, 8, 12]) {
      const found = smaa([Array(n).fill(1), Array(n).fill(0)], chain(n));
      expectClose(found.centralWeights[0], centroidWeights(n));
      expect(found.draws).toBeNull();
    }
    // Tied ranks (1, 2, 2): the mean of the tied positions (methods 2.4).
    const tied = smaa(
      [[1, 1, 1]],
      [
        [0, 1],
        [0, 2],
      ],
    );
    expectClose(tied.centralWeights[0], [11 / 18, 7 / 36, 7 / 36]);
  });

  test("M statements that bound each other mean equal weights", () => {
    const found = smaa(
      [[1, 1, 1]],
      [
        [0, 1],
        [1, 0],
      ],
    );
    expectClose(found.centralWeights[0], [1 / 4, 1 / 4, 1 / 2]);
    const all = smaa(
      [
        [1, 0, 0],
        [0, 1, 1],
      ],
      [
        [0, 1],
        [1, 2],
        [2, 0],
      ],
    );
    expect(all.rankAcceptability[1]).toEqual([1, 0]);
    expectClose(all.centralWeights[1], [1 / 3, 1 / 3, 1 / 3]);
  });

  test("M any unit: only differences count, below 1e-9 they are ties", () => {
    const values = [
      [0.9, 0.2, 0.4],
      [0.3, 0.6, 0.1],
      [0.5, 0.5, 0.5],
    ];
    const plain = smaa(values).rankAcceptability;
    const huge = smaa(
      values.map((row) => row.map((value, k) => 1e12 * value + [1e12, 0, -1e12][k]!)),
    ).rankAcceptability;
    plain.forEach((row, option) => expectClose(huge[option], row, 1e-9));
    const tiny = smaa(values.map((row) => row.map((value) => 1e-12 * value)));
    for (const row of tiny.rankAcceptability) expectClose(row, [1 / 3, 1 / 3, 1 / 3]);
  });

  test("M input that cannot be meant is refused", () => {
    expect(() => smaa([])).toThrow(RangeError);
    expect(() => smaa([[1], [1, 2]])).toThrow(RangeError);
    expect(() => smaa([[NaN]])).toThrow(RangeError);
    expect(() => smaa([[1]], [[0, 1]])).toThrow("No criterion 1");
  });

  test("M one option is ahead of another in the part of the simplex that the closed form says", () => {
    fc.assert(
      fc.property(weightedMatrix, ({ values }) => {
        const { pairwiseWinning, draws } = smaa(values);
        const within = draws === null ? 1e-8 : 0.012;
        values.forEach((row, i) => {
          values.forEach((other, j) => {
            const d = row.map((value, k) => value - other[k]!);
            // Ties are cut off at 1e-9, the closed form at 0.
            if (d.some((own) => own !== 0 && Math.abs(own) < 1e-6)) return;
            expect(Math.abs(pairwiseWinning[i]![j]! - halfSpaceShare(d))).toBeLessThan(within);
          });
        });
      }),
      { numRuns: 20 },
    );
  });

  test("§11.10 rows and columns sum to 1, and pairs without ties too", () => {
    fc.assert(
      fc.property(weightedMatrix, ({ values }) => {
        const { rankAcceptability, pairwiseWinning, centralWeights } = smaa(values);
        rankAcceptability.forEach((row, i) => {
          expect(total(row)).toBeCloseTo(1, 9);
          expect(total(rankAcceptability.map((other) => other[i]!))).toBeCloseTo(1, 9);
          row.forEach((_, j) => {
            const alike = values[i]!.every((value, k) => Math.abs(value - values[j]![k]!) <= 1e-9);
            const sides = pairwiseWinning[i]![j]! + pairwiseWinning[j]![i]!;
            expect(sides).toBeLessThanOrEqual(1 + 1e-9);
            if (alike) expect(sides).toBe(0);
          });
        });
        for (const weights of centralWeights) if (weights !== null) expect(total(weights)).toBeCloseTo(1, 9);
      }),
      { numRuns: 20 },
    );
  });

  test("§11.1 the order of options and criteria only renumbers", () => {
    fc.assert(
      fc.property(weightedMatrix, ({ values }) => {
        if (values.length > 3 || values[0]!.length > 4) return;
        const turned = smaa([...values].reverse().map((row) => [...row].reverse()));
        smaa(values).rankAcceptability.forEach((row, option) => {
          expectClose(turned.rankAcceptability[values.length - 1 - option], row, 1e-7);
        });
      }),
    );
  });
});

describe("M SMAA-2, drawn", () => {
  const values = randomMatrix(6, 7, "six by seven");

  test("M where there are too many cells, seeded draws come within a point", () => {
    const found = smaa(values);
    expect(found.draws).toBeGreaterThanOrEqual(10_000);
    const wanted = bySampling(values, 60_000);
    found.rankAcceptability.forEach((row, option) => expectClose(row, wanted[option]!, 0.01));
    values.forEach((row, i) => {
      values.forEach((other, j) => {
        const d = row.map((value, k) => value - other[k]!);
        if (i !== j) expect(Math.abs(found.pairwiseWinning[i]![j]! - halfSpaceShare(d))).toBeLessThan(0.005);
      });
    });
  });

  test("M the same seed gives the same bits, another one other draws", () => {
    expect(smaa(values, [], "one")).toEqual(smaa(values, [], "one"));
    expect(smaa(values, [], "one")).not.toEqual(smaa(values, [], "two"));
  });

  test("M drawn under an order that leaves few pieces", () => {
    const many = randomMatrix(20, 6, "twenty by six");
    const ordered: [number, number][] = [
      [0, 1],
      [1, 2],
    ];
    const found = smaa(many, ordered);
    expect(found.draws).not.toBeNull();
    for (const weights of found.centralWeights) {
      if (weights === null) continue;
      expect(weights[0]!).toBeGreaterThan(weights[1]!);
      expect(weights[1]!).toBeGreaterThan(weights[2]!);
    }
  });

  test("M drawn by a walk under an order that leaves too many pieces", () => {
    const onTop = Array.from({ length: 8 }, (_, k): [number, number] => [0, k + 1]);
    const found = smaa([Array(9).fill(1), Array(9).fill(0)], onTop);
    expect(found.draws).not.toBeNull();
    expect(found.rankAcceptability).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(Math.abs(found.centralWeights[0]![0]! - centroidWeights(9)[0]!)).toBeLessThan(0.004);
  });

  test("M a large matrix is drawn at least ten thousand times", () => {
    expect(smaa(randomMatrix(50, 50, "large")).draws).toBe(10_000);
  });
});
