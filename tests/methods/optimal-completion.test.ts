import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eigenvectorWeights } from "@/lib/methods/eigenvector-weights";
import { optimalCompletion } from "@/lib/methods/optimal-completion";
import type { Comparison, Judgement } from "@/lib/methods/pairwise-judgements";
import { pairwiseMatrix } from "@/lib/methods/pairwise-matrix";
import {
  connectedJudgements,
  fine,
  huge,
  pairsOf,
  someJudgements,
  whole,
} from "../support/arbitrary-judgements";
import { expectClose } from "../support/expect-close";
import { house } from "../support/pairwise-examples";

const asJudgement = ({ i, j, ratio }: Comparison): Judgement =>
  ratio >= 1 ? [i, j, ratio] : [j, i, 1 / ratio];

/** λ and weights of answers and ratios together. */
const together = (n: number, judgements: readonly Judgement[], filled: readonly Comparison[]) =>
  eigenvectorWeights(pairwiseMatrix(n, [...judgements, ...filled.map(asJudgement)])!);

const some = fc
  .integer({ min: 1, max: 6 })
  .chain((n) => connectedJudgements(n, fc.oneof(whole, fine)).map((judgements) => ({ n, judgements })));

describe("M optimal completion", () => {
  test("M two answers in a row imply the third", () => {
    const found = optimalCompletion(3, [
      [0, 1, 2],
      [1, 2, 3],
    ])!;
    expectClose(found.weights, [6 / 10, 3 / 10, 1 / 10]);
    expect(found.lambda).toBeCloseTo(3, 12);
    expect(found.filled).toEqual([{ i: 0, j: 2, ratio: expect.closeTo(6, 12) }]);
  });

  test("M Saaty's house with five gaps", () => {
    const gaps = ["0-1", "0-6", "1-4", "2-6", "3-7"];
    const judgements = house.filter(([a, b]) => !gaps.includes(`${Math.min(a, b)}-${Math.max(a, b)}`));
    const found = optimalCompletion(8, judgements)!;
    // Where the slopes of λ are 0, found with forty digits by the secant method.
    expect(found.lambda).toBeCloseTo(8.49997005893356, 12);
    expectClose(
      found.weights,
      [
        0.178285776961544, 0.0597902371793903, 0.104910705252201, 0.0159115096543007, 0.0359746409685123,
        0.0415285246660703, 0.181866558406463, 0.381732046911518,
      ],
      12,
    );
    expectClose(
      found.filled.map(({ ratio }) => ratio),
      [2.98712194540195, 0.945597542399803, 1.63227118123979, 0.561809473999844, 0.042094105988115],
      12,
    );
  });

  test("M with nothing missing it is the eigenvector; with no link it is nothing", () => {
    const { weights, lambda } = eigenvectorWeights(pairwiseMatrix(8, house)!);
    const found = optimalCompletion(8, house)!;
    expectClose(found.weights, weights);
    expect(found.lambda).toBeCloseTo(lambda, 12);
    expect(found.filled).toEqual([]);
    expect(optimalCompletion(1, [])).toEqual({ weights: [1], lambda: 1, filled: [] });
    expect(optimalCompletion(2, [])).toBeNull();
    expect(() => optimalCompletion(2, [[0, 1, 0]])).toThrow(RangeError);
  });

  test("M the filled matrix has these weights and this λ", () => {
    fc.assert(
      fc.property(some, ({ n, judgements }) => {
        const found = optimalCompletion(n, judgements)!;
        const { weights, lambda } = together(n, judgements, found.filled);
        expectClose(found.weights, weights, 10);
        expect(found.lambda).toBeCloseTo(lambda, 10);
        expect(found.filled).toHaveLength(pairsOf(n).length - judgements.length);
      }),
    );
  });

  test("M λ is level in every gap: a convex function has its minimum there", () => {
    fc.assert(
      fc.property(some, ({ n, judgements }) => {
        const found = optimalCompletion(n, judgements)!;
        const matrix = pairwiseMatrix(n, [...judgements, ...found.filled.map(asJudgement)])!;
        const right = eigenvectorWeights(matrix).weights;
        const left = eigenvectorWeights(matrix.map((row, i) => row.map((_, j) => matrix[j]![i]!))).weights;
        // The slope of λ along ln a_ij is v_i a_ij w_j − v_j a_ji w_i.
        for (const { i, j, ratio } of found.filled)
          expect((left[i]! * right[j]! * ratio ** 2) / (left[j]! * right[i]!)).toBeCloseTo(1, 10);
      }),
    );
  });

  test("M no other ratios contradict less, near or far", () => {
    fc.assert(
      fc.property(
        some,
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 15, maxLength: 15 }),
        fc.constantFrom(1e-5, 1e-2, 1),
        ({ n, judgements }, way, step) => {
          const found = optimalCompletion(n, judgements)!;
          const moved = found.filled.map((gap, k) => ({
            ...gap,
            ratio: gap.ratio * Math.exp(step * way[k]!),
          }));
          expect(together(n, judgements, moved).lambda).toBeGreaterThan(found.lambda - 1e-11);
        },
      ),
    );
  });

  test("M where all others agree a gap is filled with what they say", () => {
    const judgements = pairsOf(5)
      .slice(1)
      .map(([i, j]): Judgement => [i, j, 2 ** (j - i)]);
    const found = optimalCompletion(5, judgements)!;
    expectClose(found.weights, [16 / 31, 8 / 31, 4 / 31, 2 / 31, 1 / 31]);
    expect(found.filled[0]?.ratio).toBeCloseTo(2, 12);
    expect(found.lambda).toBeCloseTo(5, 12);
  });

  test("M huge ratios stay weights", () => {
    const given = fc
      .integer({ min: 1, max: 6 })
      .chain((n) => someJudgements(n, huge).map((judgements) => ({ n, judgements })));
    fc.assert(
      fc.property(given, ({ n, judgements }) => {
        const found = optimalCompletion(n, judgements);
        if (found === null) return;
        expect(found.weights.every((weight) => weight > 0 && weight <= 1)).toBe(true);
        expect(Number.isFinite(found.lambda) && found.lambda > n - 1e-9).toBe(true);
      }),
    );
  });
});
