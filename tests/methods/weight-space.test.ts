import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ordinalWeights } from "@/lib/methods/ordinal-weights";
import { seededRandom } from "@/lib/methods/seeded-random";
import { centroid } from "@/lib/methods/simplex";
import { simplexDraws } from "@/lib/methods/simplex-draws";
import { weightSpace } from "@/lib/methods/weight-space";
import { weightWalk } from "@/lib/methods/weight-walk";

type Pairs = [number, number][];

/** w_0 ≥ every other: as many orders stay possible as the others can be put in. */
const oneOnTop = (criteria: number): Pairs => Array.from({ length: criteria - 1 }, (_, k) => [0, k + 1]);

function meanOf(draw: () => Float64Array, draws: number): number[] {
  const total = Array.from(draw(), () => 0);
  for (let count = 0; count < draws; count++) draw().forEach((value, k) => (total[k]! += value));
  return total.map((value) => value / draws);
}

function exactMean(criteria: number, pairs: Pairs): number[] {
  const space = weightSpace(ordinalWeights(criteria, pairs), 1000)!;
  const total = space.reduce((sum, { share }) => sum + share, 0);
  return Array.from({ length: criteria }, (_, k) =>
    space.reduce((sum, { share, corners }) => sum + (share / total) * centroid(corners)[k]!, 0),
  );
}

describe("M ordinal weights", () => {
  test("M what follows from two statements is left out", () => {
    expect(
      ordinalWeights(3, [
        [0, 1],
        [1, 2],
        [0, 2],
      ]),
    ).toEqual({
      groups: [[0], [1], [2]],
      order: [
        [0, 1],
        [1, 2],
      ],
    });
  });

  test("M statements in a circle mean equality, and no set of statements contradicts itself", () => {
    expect(
      ordinalWeights(4, [
        [3, 1],
        [1, 0],
        [0, 3],
        [2, 3],
        [1, 1],
      ]),
    ).toEqual({ groups: [[0, 1, 3], [2]], order: [[1, 0]] });
  });

  test("M without statements every criterion stands alone", () => {
    expect(ordinalWeights(2, [])).toEqual({ groups: [[0], [1]], order: [] });
  });

  test("M criteria that do not exist are refused", () => {
    expect(() => ordinalWeights(2, [[2, 0]])).toThrow("No criterion 2");
    expect(() => ordinalWeights(2, [[0, 5]])).toThrow("No criterion 5");
    expect(() => ordinalWeights(2, [[-1, 0]])).toThrow("No criterion -1");
  });
});

describe("M the space of weights", () => {
  test("M a full order leaves 1/n! of it, in one piece", () => {
    const space = weightSpace(
      ordinalWeights(4, [
        [2, 0],
        [0, 3],
        [3, 1],
      ]),
      3,
    )!;
    expect(space).toHaveLength(1);
    expect(space[0]!.share).toBeCloseTo(1 / 24, 12);
  });

  test("M one on top leaves 1/n of it; more pieces than allowed are none", () => {
    const space = weightSpace(ordinalWeights(4, oneOnTop(4)), 100)!;
    expect(space.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1 / 4, 12);
    expect(weightSpace(ordinalWeights(4, oneOnTop(4)), space.length)).not.toBeNull();
    expect(weightSpace(ordinalWeights(4, oneOnTop(4)), 2)).toBeNull();
    expect(weightSpace(ordinalWeights(9, oneOnTop(9)), 50)).toBeNull();
  });

  const pairs = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })), { maxLength: 5 });

  test("M draws and walks keep every statement, sum to 1, and have the exact mean in the long run", () => {
    fc.assert(
      fc.property(pairs, fc.string(), (given, seed) => {
        const order = ordinalWeights(4, given);
        const mean = exactMean(4, given);
        for (const draw of [
          simplexDraws(weightSpace(order, 1000)!, seededRandom(seed)),
          weightWalk(order, seededRandom(seed)),
        ]) {
          for (let count = 0; count < 20; count++) {
            const weights = draw();
            expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
            expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
            for (const [i, j] of given) expect(weights[i]!).toBeGreaterThanOrEqual(weights[j]! - 1e-12);
          }
          meanOf(draw, 4000).forEach((weight, k) => {
            expect(Math.abs(weight - mean[k]!)).toBeLessThan(0.03);
          });
        }
      }),
      { numRuns: 25 },
    );
  });

  test("M draws fill the simplex evenly: each of six orders of three weights a sixth of the time", () => {
    const counts = new Map<string, number>();
    const whole = simplexDraws(weightSpace(ordinalWeights(3, []), 1)!, seededRandom("even"));
    for (let count = 0; count < 60_000; count++) {
      const weights = whole();
      const order = [0, 1, 2].sort((a, b) => weights[b]! - weights[a]!).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  test("M pieces are drawn as often as they are large", () => {
    const pieces = [0.5, 0.125, 0.375].map((share, index) => ({ share, corners: [[index]] }));
    const draw = simplexDraws(pieces, seededRandom("pieces"));
    const counts = [0, 0, 0];
    for (let count = 0; count < 40_000; count++) counts[draw()[0]!]! += 1;
    [20_000, 5_000, 15_000].forEach((expected, index) => {
      expect(Math.abs(counts[index]! - expected)).toBeLessThan(400);
    });
  });

  test("M a walk starts inside and fills the space too: one on top of nine is the largest of nine spacings", () => {
    // E[max] = (1/n) Σ 1/r (rank order centroid of the first place); the others share the rest.
    const mean = meanOf(weightWalk(ordinalWeights(9, oneOnTop(9)), seededRandom("walk")), 30_000);
    const top = Array.from({ length: 9 }, (_, r) => 1 / (r + 1)).reduce((sum, part) => sum + part, 0) / 9;
    expect(Math.abs(mean[0]! - top)).toBeLessThan(0.004);
    for (const other of mean.slice(1)) expect(Math.abs(other - (1 - top) / 8)).toBeLessThan(0.004);
  });
});
