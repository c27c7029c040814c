import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { consistencyIndex } from "@/lib/methods/consistency-index";
import { consistencyRatio } from "@/lib/methods/consistency-ratio";
import { eigenvectorWeights } from "@/lib/methods/eigenvector-weights";
import { mostInconsistentPair } from "@/lib/methods/most-inconsistent-pair";
import type { Judgement } from "@/lib/methods/pairwise-judgements";
import { pairwiseMatrix } from "@/lib/methods/pairwise-matrix";
import {
  completeJudgements,
  consistentJudgements,
  fine,
  huge,
  someJudgements,
  whole,
} from "../support/arbitrary-judgements";
import { house } from "../support/pairwise-examples";

const lambdaOf = (n: number, judgements: readonly Judgement[]) =>
  eigenvectorWeights(pairwiseMatrix(n, judgements)!).lambda;

describe("M consistency", () => {
  test("M Saaty's house", () => {
    expect(consistencyIndex(lambdaOf(8, house), 8)).toBeCloseTo(0.238, 3);
    expect(consistencyRatio(lambdaOf(8, house), 8, "saaty1980")).toBeCloseTo(0.169, 3);
  });

  test("M one matrix, four ratios: name the table", () => {
    // λ = n + (n − 1) makes CI 1 and CR the reciprocal of the random index.
    expect(consistencyRatio(7, 4, "saaty1980")).toBeCloseTo(1 / 0.9, 12);
    expect(consistencyRatio(7, 4, "saaty2005")).toBeCloseTo(1 / 0.89, 12);
    expect(consistencyRatio(7, 4, "donegan_dodd")).toBeCloseTo(1 / 0.829, 12);
    expect(consistencyRatio(7, 4, "alonso_lamata")).toBeCloseTo(3 / (2.7699 * 4 - 4.3513 - 4), 12);
  });

  test("M a table ends where it ends; the fit goes on", () => {
    const reaches = { saaty1980: 10, saaty2005: 15, donegan_dodd: 10 } as const;
    for (const table of ["saaty1980", "saaty2005", "donegan_dodd"] as const) {
      expect(consistencyRatio(40, reaches[table], table)).toBeGreaterThan(0);
      expect(consistencyRatio(40, reaches[table] + 1, table)).toBeNull();
    }
    // (32 − 16) / (2.7699 · 16 − 4.3513 − 16)
    expect(consistencyRatio(32, 16, "alonso_lamata")).toBeCloseTo(16 / 23.9671, 12);
    expect(consistencyRatio(32, 16)).toBe(consistencyRatio(32, 16, "alonso_lamata"));
    expect(consistencyRatio(32, 15)).toBe(consistencyRatio(32, 15, "saaty2005"));
  });

  test("M up to two criteria contradict nothing", () => {
    for (const n of [1, 2]) {
      for (const table of ["saaty1980", "saaty2005", "donegan_dodd", "alonso_lamata"] as const)
        expect(consistencyRatio(n, n, table)).toBe(0);
    }
    expect(consistencyIndex(1, 1)).toBe(0);
    expect(consistencyIndex(2.5, 2)).toBe(0.5);
    expect(consistencyIndex(3 - 1e-15, 3)).toBe(0);
  });

  test("M a circle has a huge ratio", () => {
    const circle: Judgement[] = [
      [0, 1, 9],
      [1, 2, 9],
      [2, 0, 9],
    ];
    // λ of the circulant matrix (1, 9, 1/9).
    expect(lambdaOf(3, circle)).toBeCloseTo(1 + 9 + 1 / 9, 12);
    expect(consistencyRatio(lambdaOf(3, circle), 3)).toBeGreaterThan(6);
  });

  test("M consistent judgements have CR 0", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }).chain(consistentJudgements), ({ weights, judgements }) => {
        expect(consistencyRatio(lambdaOf(weights.length, judgements), weights.length)).toBeCloseTo(0, 12);
      }),
    );
  });
});

describe("M the most inconsistent pair", () => {
  test("M Saaty's house: neighbourhood against condition; a fitting value halves the ratio", () => {
    // Saaty 2003: that judgement of 6 should rather be 1/2, and CR falls from .17 to .083.
    const worst = mostInconsistentPair(8, house)!;
    expect(worst).toMatchObject({ i: 2, j: 6, ratio: 6 });
    expect(worst.fittingRatio).toBeCloseTo(1 / 2, 1);
    expect(worst.consistencyAfter).toBeCloseTo(0.083, 3);
  });

  test("M the pair, by hand", () => {
    // 0 is twice 1, 1 is twice 2, so 0 should be four times 2, and is said to be 32 times. Weights, as cube roots of the
    // row products: 64, 1, 1/64, so 4 : 1 : 1/4. The ratios of the weights miss 2, 2, 32 by 2 each: a tie.
    const judgements: Judgement[] = [
      [0, 1, 2],
      [1, 2, 2],
      [0, 2, 32],
    ];
    const worst = mostInconsistentPair(3, judgements)!;
    expect(worst).toMatchObject({ i: 0, j: 1, ratio: 2 });
    expect(worst.inconsistency).toBeCloseTo(2, 12);
    expect(worst.fittingRatio).toBeCloseTo(16, 12);
    expect(worst.consistencyAfter).toBeCloseTo(0, 12);
  });

  test("M nothing to point at", () => {
    expect(mostInconsistentPair(1, [])).toBeNull();
    expect(mostInconsistentPair(3, [[0, 1, 2]])).toBeNull();
    expect(() => mostInconsistentPair(3, [[0, 1, 0]])).toThrow(RangeError);
  });

  test("M two criteria: one judgement, and nothing to hold against it", () => {
    const worst = mostInconsistentPair(2, [[1, 0, 4]])!;
    expect(worst).toMatchObject({ i: 0, j: 1, ratio: 0.25, fittingRatio: null, consistencyAfter: null });
    expect(worst.inconsistency).toBeCloseTo(1, 12);
  });

  test("M with pairs missing, the others that close a circle speak", () => {
    const judgements: Judgement[] = [
      [0, 1, 2],
      [1, 2, 2],
      [2, 0, 9],
      [2, 3, 5],
    ];
    const worst = mostInconsistentPair(4, judgements)!;
    expect([worst.i, worst.j]).not.toContain(3);
    expect(worst.inconsistency).toBeGreaterThan(2);
    expect(worst.fittingRatio).not.toBeNull();
    expect(worst.consistencyAfter).toBeNull();
  });

  test("M of consistent judgements the first is named, it fits, and CR stays 0", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 7 }).chain(consistentJudgements), ({ weights, judgements }) => {
        const worst = mostInconsistentPair(weights.length, judgements)!;
        expect(worst).toMatchObject({ i: 0, j: 1 });
        expect(worst.inconsistency).toBeCloseTo(1, 10);
        expect(worst.fittingRatio! / worst.ratio).toBeCloseTo(1, 10);
        expect(worst.consistencyAfter).toBeCloseTo(0, 10);
      }),
    );
  });

  const complete = fc
    .integer({ min: 3, max: 7 })
    .chain((n) => completeJudgements(n, fc.oneof(whole, fine)).map((judgements) => ({ n, judgements })));

  test("M no judgement is further from the weights, and the fit does not depend on the judgement", () => {
    fc.assert(
      fc.property(complete, ({ n, judgements }) => {
        const worst = mostInconsistentPair(n, judgements)!;
        const { weights } = eigenvectorWeights(pairwiseMatrix(n, judgements)!);
        for (const [a, b, x] of judgements) {
          const rest = (x * weights[b]!) / weights[a]!;
          expect(Math.max(rest, 1 / rest)).toBeLessThanOrEqual(worst.inconsistency * (1 + 1e-8));
        }
        const { i, j, fittingRatio } = worst;
        const fitted = judgements.map(([a, b, x]): Judgement => {
          if (Math.min(a, b) !== i || Math.max(a, b) !== j) return [a, b, x];
          return fittingRatio! >= 1 ? [i, j, fittingRatio!] : [j, i, 1 / fittingRatio!];
        });
        const lambda = lambdaOf(n, fitted);
        expect(worst.consistencyAfter).toBeCloseTo(consistencyRatio(lambda, n)!, 10);
        // What the others say is what the weights say once it is put in.
        const after = eigenvectorWeights(pairwiseMatrix(n, fitted)!).weights;
        expect(after[i]! / after[j]! / fittingRatio!).toBeCloseTo(1, 10);
        // Nearer to the others never contradicts more.
        expect(lambda).toBeLessThanOrEqual(lambdaOf(n, judgements) + 1e-9);
      }),
    );
  });

  test("M in a chain longer than numbers reach nothing contradicts", () => {
    const chain = Array.from({ length: 40 }, (_, i): Judgement => [i + 1, i, 1e12]);
    const worst = mostInconsistentPair(41, chain)!;
    expect(worst).toMatchObject({ i: 0, j: 1, ratio: 1e-12, fittingRatio: null, consistencyAfter: null });
    expect(worst.inconsistency).toBeCloseTo(1, 9);
  });

  test("M huge ratios, any gaps: numbers or nothing", () => {
    const given = fc
      .integer({ min: 1, max: 7 })
      .chain((n) => someJudgements(n, huge).map((judgements) => ({ n, judgements })));
    fc.assert(
      fc.property(given, ({ n, judgements }) => {
        const worst = mostInconsistentPair(n, judgements);
        for (const value of Object.values(worst ?? {}))
          expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});
