import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rankTally } from "@/lib/methods/rank-tally";

function tallied(samples: readonly (readonly number[])[]) {
  const tally = rankTally(samples[0]!.length, 0, 1e-9);
  for (const sample of samples) tally.add(sample, 1);
  return { ranks: tally.rankAcceptability(), ahead: tally.pairwiseWinning() };
}

describe("M counting ranks", () => {
  test("M by hand: four samples of three options", () => {
    const { ranks, ahead } = tallied([
      [3, 2, 1],
      [3, 1, 2],
      [1, 3, 2],
      [3, 2, 1],
    ]);
    expect(ranks).toEqual([
      [0.75, 0, 0.25],
      [0.25, 0.5, 0.25],
      [0, 0.5, 0.5],
    ]);
    expect(ahead).toEqual([
      [0, 0.75, 0.75],
      [0.25, 0, 0.75],
      [0.25, 0.25, 0],
    ]);
  });

  test("M ties split the ranks they take, and nobody in them is ahead", () => {
    const { ranks, ahead } = tallied([[5, 5 + 1e-10, 1]]);
    expect(ranks).toEqual([
      [0.5, 0.5, 0],
      [0.5, 0.5, 0],
      [0, 0, 1],
    ]);
    expect(ahead).toEqual([
      [0, 0, 1],
      [0, 0, 1],
      [0, 0, 0],
    ]);
    expect(tallied([[2, 2, 2, 2]]).ranks).toEqual(Array(4).fill(Array(4).fill(0.25)));
    expect(tallied([[5, 5 + 2e-9]]).ranks).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test("M central weights are the mean of those that put an option first, shared when it ties", () => {
    const tally = rankTally(3, 2, 1e-9);
    tally.add([2, 1, 0], 1, [1, 0]);
    tally.add([2, 1, 0], 3, [0.6, 0.4]);
    tally.add([1, 1, 0], 2, [0, 1]);
    const [first, second, never] = tally.centralWeights();
    expect(first![0]).toBeCloseTo((1 + 1.8) / 5, 12);
    expect(first![1]).toBeCloseTo((1.2 + 1) / 5, 12);
    expect(second).toEqual([0, 1]);
    expect(never).toBeNull();
  });

  const samples = fc.integer({ min: 1, max: 6 }).chain((options) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: options, maxLength: options }), {
      minLength: 1,
    }),
  );

  test("§11.10 rows and columns sum to 1; ahead, behind and tied too", () => {
    fc.assert(
      fc.property(samples, (given) => {
        const { ranks, ahead } = tallied(given);
        const total = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0);
        ranks.forEach((row, i) => {
          expect(total(row)).toBeCloseTo(1, 12);
          expect(total(ranks.map((other) => other[i]!))).toBeCloseTo(1, 12);
          row.forEach((_, j) => {
            const tied = given.filter((sample) => sample[i] === sample[j]).length / given.length;
            const together = ahead[i]![j]! + ahead[j]![i]!;
            expect(together + tied).toBeCloseTo(1, 12);
          });
        });
      }),
    );
  });

  test("§11.1 permuting options permutes ranks", () => {
    fc.assert(
      fc.property(samples, (given) => {
        const turned = tallied(given.map((sample) => [...sample].reverse())).ranks.reverse();
        tallied(given).ranks.forEach((row, i) => {
          row.forEach((share, r) => {
            expect(turned[i]![r]).toBeCloseTo(share, 12);
          });
        });
      }),
    );
  });
});
