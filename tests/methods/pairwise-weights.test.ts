import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eigenvectorWeights } from "@/lib/methods/eigenvector-weights";
import { geometricMeanWeights } from "@/lib/methods/geometric-mean-weights";
import { harkerWeights } from "@/lib/methods/harker-weights";
import { incompleteWeights } from "@/lib/methods/incomplete-weights";
import { comparisons } from "@/lib/methods/pairwise-judgements";
import type { Judgement } from "@/lib/methods/pairwise-judgements";
import { pairwiseMatrix } from "@/lib/methods/pairwise-matrix";
import {
  completeJudgements,
  connectedJudgements,
  consistentJudgements,
  fine,
  huge,
  pairsOf,
  whole,
} from "../support/arbitrary-judgements";
import { expectClose } from "../support/expect-close";
import { house, school } from "../support/pairwise-examples";

const size = fc.integer({ min: 1, max: 7 });
const complete = size.chain((n) =>
  completeJudgements(n, fc.oneof(whole, fine)).map((judgements) => ({ n, judgements })),
);
const some = size.chain((n) =>
  connectedJudgements(n, fc.oneof(whole, fine)).map((judgements) => ({ n, judgements })),
);

/** Each way to weigh from complete judgements. */
const ways: [string, (n: number, judgements: readonly Judgement[]) => number[] | null][] = [
  ["eigenvector", (n, judgements) => eigenvectorWeights(pairwiseMatrix(n, judgements)!).weights],
  ["geometric mean", (n, judgements) => geometricMeanWeights(pairwiseMatrix(n, judgements)!)],
  ["logarithmic least squares", incompleteWeights],
  ["Harker", harkerWeights],
];

const total = (weights: readonly number[]) => weights.reduce((sum, weight) => sum + weight, 0);

describe("M pairwise weights, published", () => {
  test("M Saaty's house: the eigenvector, and another order by geometric means", () => {
    const matrix = pairwiseMatrix(8, house)!;
    const { weights, lambda } = eigenvectorWeights(matrix);
    expectClose(weights, [0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333], 3);
    expect(lambda).toBeCloseTo(9.669, 3);
    const order = (by: number[]) => by.map((own) => 1 + by.filter((other) => other > own).length);
    expect(order(weights)[2]).toBe(2);
    expect(order(geometricMeanWeights(matrix))[2]).toBe(4);
  });

  test("M Saaty's school", () => {
    const { weights } = eigenvectorWeights(pairwiseMatrix(6, school)!);
    expectClose(weights, [0.32, 0.14, 0.03, 0.13, 0.24, 0.14], 2);
  });

  test("M the geometric mean by hand", () => {
    // Rows (1, 2, 8), (1/2, 1, 4), (1/8, 1/4, 1): cube roots 16^(1/3), 2^(1/3), (1/32)^(1/3), as 32 : 16 : 4.
    const judgements: Judgement[] = [
      [0, 1, 2],
      [0, 2, 8],
      [1, 2, 4],
    ];
    expectClose(geometricMeanWeights(pairwiseMatrix(3, judgements)!), [8 / 13, 4 / 13, 1 / 13]);
  });
});

describe("M pairwise weights", () => {
  test.each<[string, number[][]]>([
    ["no matrix", []],
    ["half a matrix", [[1, 2]]],
    ["a ragged one", [[1, 2], [1]]],
    [
      "a negative ratio",
      [
        [1, -2],
        [-0.5, 1],
      ],
    ],
    [
      "a ratio that is no number",
      [
        [1, NaN],
        [NaN, 1],
      ],
    ],
    [
      "an endless ratio",
      [
        [1, Infinity],
        [0, 1],
      ],
    ],
    [
      "a 0 on the diagonal",
      [
        [0, 2],
        [0.5, 1],
      ],
    ],
  ])("M %s is refused", (_, matrix) => {
    expect(() => eigenvectorWeights(matrix)).toThrow(RangeError);
    expect(() => geometricMeanWeights(matrix)).toThrow(RangeError);
  });

  test("M a 0 beside the diagonal is a gap to the eigenvector, and nothing to a geometric mean", () => {
    const gap = [
      [2, 0, 4],
      [0, 2, 2],
      [0.25, 0.5, 1],
    ];
    expectClose(eigenvectorWeights(gap).weights, [4 / 7, 2 / 7, 1 / 7]);
    expect(() => geometricMeanWeights(gap)).toThrow(RangeError);
  });

  test.each(ways)("M one criterion weighs everything: %s", (_, weigh) => {
    expect(weigh(1, [])).toEqual([1]);
  });

  test.each(ways)("M two criteria weigh as judged: %s", (_, weigh) => {
    expectClose(weigh(2, [[1, 0, 3]]), [0.25, 0.75]);
  });

  test.each(ways)("M a circle is a contradiction of equals: %s", (_, weigh) => {
    for (const x of [1, 2, 9, 1e6, 1e12]) {
      const circle: Judgement[] = [
        [0, 1, x],
        [1, 2, x],
        [2, 0, x],
      ];
      expectClose(weigh(3, circle), [1 / 3, 1 / 3, 1 / 3]);
    }
  });

  test("M the eigenvector answers to A w = λ w", () => {
    fc.assert(
      fc.property(complete, ({ n, judgements }) => {
        const matrix = pairwiseMatrix(n, judgements)!;
        const { weights, lambda } = eigenvectorWeights(matrix);
        matrix.forEach((row, i) => {
          const product = row.reduce((sum, ratio, j) => sum + ratio * weights[j]!, 0);
          expect(product / weights[i]! / lambda).toBeCloseTo(1, 12);
        });
        expect(lambda).toBeGreaterThan(n - 1e-12);
        expect(Math.min(...weights)).toBeGreaterThan(0);
        expect(total(weights)).toBeCloseTo(1, 12);
      }),
    );
  });

  test("M large circles converge although plain iteration would turn for ever", () => {
    // 0 beats 1 beats 2 … beats 0 by far, and all others are equal but for one: w is not uniform.
    const n = 7;
    const judgements = pairsOf(n).map(([i, j]): Judgement => {
      if (j === i + 1) return [i, j, 5_000];
      if (i === 0 && j === n - 1) return [j, i, 9_000];
      return [i, j, i === 1 && j === 4 ? 3 : 1];
    });
    const matrix = pairwiseMatrix(n, judgements)!;
    const { weights, lambda } = eigenvectorWeights(matrix);
    matrix.forEach((row, i) => {
      const product = row.reduce((sum, ratio, j) => sum + ratio * weights[j]!, 0);
      expect(product / weights[i]! / lambda).toBeCloseTo(1, 10);
    });
  });

  test("M geometric means minimise the squared logarithmic errors", () => {
    fc.assert(
      fc.property(some, ({ n, judgements }) => {
        const weights = incompleteWeights(n, judgements)!;
        // At the minimum the errors of each criterion cancel out.
        const errors = weights.map(() => 0);
        for (const { i, j, ratio } of comparisons(n, judgements)) {
          const error = Math.log((ratio * weights[j]!) / weights[i]!);
          errors[i]! += error;
          errors[j]! -= error;
        }
        expectClose(
          errors,
          weights.map(() => 0),
          10,
        );
        expect(total(weights)).toBeCloseTo(1, 12);
      }),
    );
  });

  test("M Harker's weights answer to his matrix", () => {
    fc.assert(
      fc.property(some, ({ n, judgements }) => {
        const weights = harkerWeights(n, judgements)!;
        const products = weights.map((weight, index) => {
          const answered = judgements.filter(([a, b]) => a === index || b === index).length;
          return (n - answered) * weight;
        });
        for (const [a, b, x] of judgements) {
          products[a]! += x * weights[b]!;
          products[b]! += weights[a]! / x;
        }
        const lambdas = products.map((product, index) => product / weights[index]!);
        lambdas.forEach((lambda) => expect(lambda / lambdas[0]!).toBeCloseTo(1, 11));
      }),
    );
  });

  test("M complete judgements: least squares are geometric means, Harker is the eigenvector", () => {
    fc.assert(
      fc.property(complete, ({ n, judgements }) => {
        const matrix = pairwiseMatrix(n, judgements)!;
        expectClose(incompleteWeights(n, judgements), geometricMeanWeights(matrix));
        expectClose(harkerWeights(n, judgements), eigenvectorWeights(matrix).weights);
      }),
    );
  });

  test("M up to three criteria geometric means and eigenvector coincide", () => {
    const upToThree = fc
      .integer({ min: 1, max: 3 })
      .chain((n) => completeJudgements(n, fine).map((judgements) => ({ n, judgements })));
    fc.assert(
      fc.property(upToThree, ({ n, judgements }) => {
        const matrix = pairwiseMatrix(n, judgements)!;
        expectClose(eigenvectorWeights(matrix).weights, geometricMeanWeights(matrix));
      }),
    );
  });

  test.each(ways)("M consistent judgements give back the weights behind them: %s", (_, weigh) => {
    fc.assert(
      fc.property(size.chain(consistentJudgements), ({ weights, judgements }) => {
        expectClose(weigh(weights.length, judgements), weights);
      }),
    );
  });

  test("M a tree of answers is met exactly, also in a long chain of large ratios", () => {
    const chain = Array.from({ length: 11 }, (_, i): Judgement => [i, i + 1, i % 2 === 0 ? 1e12 : 9]);
    for (const weigh of [incompleteWeights, harkerWeights]) {
      const weights = weigh(12, chain)!;
      for (const [a, b, x] of chain) expect(weights[a]! / weights[b]! / x).toBeCloseTo(1, 10);
    }
    // Longer than numbers reach: the last weights are 0, and none is NaN.
    const endless = Array.from({ length: 40 }, (_, i): Judgement => [i, i + 1, 1e12]);
    for (const weigh of [incompleteWeights, harkerWeights]) {
      const weights = weigh(41, endless)!;
      expect(weights[0]).toBeCloseTo(1, 11);
      expect(weights[40]).toBe(0);
      const upwards = endless.map(([a, b, x]): Judgement => [b, a, x]);
      expectClose(weigh(41, upwards), weights.reverse());
    }
  });

  test("M weights are undefined while the answers fall apart", () => {
    const twoIslands: Judgement[] = [
      [0, 1, 2],
      [2, 3, 2],
    ];
    for (const weigh of [incompleteWeights, harkerWeights]) {
      expect(weigh(4, twoIslands)).toBeNull();
      expect(weigh(4, [...twoIslands, [1, 2, 2]])).not.toBeNull();
      expect(weigh(2, [])).toBeNull();
    }
  });

  test.each(ways)("L6 permuting criteria permutes weights: %s", (_, weigh) => {
    fc.assert(
      fc.property(complete, ({ n, judgements }) => {
        const turned = judgements.map(([a, b, x]): Judgement => [n - 1 - a, n - 1 - b, x]);
        expectClose(weigh(n, turned), weigh(n, judgements)!.reverse());
      }),
    );
  });

  test.each(ways)("M the order of the answers changes no bit: %s", (_, weigh) => {
    fc.assert(
      fc.property(complete, ({ n, judgements }) => {
        expect(weigh(n, [...judgements].reverse())).toEqual(weigh(n, judgements));
      }),
    );
  });

  test.each(ways)("M huge and hardly different ratios stay weights: %s", (_, weigh) => {
    const given = size.chain((n) => completeJudgements(n, huge).map((judgements) => ({ n, judgements })));
    fc.assert(
      fc.property(given, ({ n, judgements }) => {
        const weights = weigh(n, judgements)!;
        expect(weights.every((weight) => weight > 0 && weight <= 1)).toBe(true);
        expect(total(weights)).toBeCloseTo(1, 12);
      }),
    );
  });
});
