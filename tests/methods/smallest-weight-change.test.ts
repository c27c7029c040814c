import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dot } from "@/lib/methods/dot";
import { leastMovedWeight } from "@/lib/methods/least-moved-weight";
import { nearestWeights } from "@/lib/methods/nearest-weights";
import { normalise } from "@/lib/methods/normalise";
import { smallestWeightChange } from "@/lib/methods/smallest-weight-change";
import { weightedSums } from "@/lib/methods/weighted-sums";
import { contest } from "./arbitrary-matrix";

const expectClose = (given: readonly number[] | undefined, wanted: readonly number[], digits = 12) => {
  expect(given).toHaveLength(wanted.length);
  wanted.forEach((value, index) => {
    expect(given?.[index]).toBeCloseTo(value, digits);
  });
};

describe("M least moved weight", () => {
  test("M by hand: weight leaves the leader's best criterion first, for the challenger's best", () => {
    // Gap 0.5·0.6 + 0.3·0.2 − 0.2·0.4 = 0.28; a unit from the first to the last criterion closes 1.0 of it.
    const found = leastMovedWeight([0.5, 0.3, 0.2], [0.6, 0.2, -0.4]);
    expect(found?.moved).toBeCloseTo(0.28, 12);
    expectClose(found?.weights, [0.22, 0.3, 0.48]);
  });

  test("M by hand: what the first criterion cannot give, the second gives", () => {
    // Gap 0.1·0.6 + 0.7·0.5 − 0.2·0.4 = 0.33; the first closes 0.1, the second 0.23 at 0.9 a unit.
    const found = leastMovedWeight([0.1, 0.7, 0.2], [0.6, 0.5, -0.4]);
    expect(found?.moved).toBeCloseTo(0.1 + 0.23 / 0.9, 12);
    expectClose(found?.weights, [0, 0.7 - 0.23 / 0.9, 0.3 + 0.23 / 0.9]);
  });

  test("M a challenger that is nowhere ahead nor level cannot be lifted by weights", () => {
    expect(leastMovedWeight([0.5, 0.5], [0.2, 0.1])).toBeNull();
    expect(nearestWeights([0.5, 0.5], [0.2, 0.1])).toBeNull();
  });

  test("M level on one criterion: all the weight has to go there", () => {
    expectClose(leastMovedWeight([0.5, 0.3, 0.2], [0.6, 0.2, 0])?.weights, [0, 0, 1]);
    expectClose(nearestWeights([0.5, 0.3, 0.2], [0.6, 0.2, 0])?.weights, [0, 0, 1]);
  });

  test("M a tie needs no move", () => {
    expect(leastMovedWeight([0.5, 0.5], [0.2, -0.2])).toEqual({ moved: 0, weights: [0.5, 0.5] });
    expect(nearestWeights([0.5, 0.5], [0.2, -0.2])).toEqual({ distance: 0, weights: [0.5, 0.5] });
  });

  test("M input that cannot be meant is refused", () => {
    for (const change of [leastMovedWeight, nearestWeights]) {
      expect(() => change([1], [1, 2])).toThrow(RangeError);
      expect(() => change([NaN], [1])).toThrow(RangeError);
      expect(() => change([1], [Infinity])).toThrow(RangeError);
    }
  });
});

describe("M nearest weights", () => {
  test("M by hand: while no bound binds, along d − mean(d)", () => {
    // d − mean = (0.6, 0.1, −0.7) − 0; |…|² = 0.86; gap = 0.4·0.6 + 0.35·0.1 − 0.25·0.7 = 0.1.
    const found = nearestWeights([0.4, 0.35, 0.25], [0.6, 0.1, -0.7]);
    const step = 0.1 / 0.86;
    expectClose(found?.weights, [0.4 - 0.6 * step, 0.35 - 0.1 * step, 0.25 + 0.7 * step]);
    expect(found?.distance).toBeCloseTo(0.1 / Math.sqrt(0.86), 12);
  });

  test("M by hand: a weight that would turn negative stays at zero", () => {
    // On criteria 2 and 3 alone the tie is 0.7 x = 0.3 (1 − x): x = 0.3.
    const found = nearestWeights([0.05, 0.9, 0.05], [0.9, 0.7, -0.3]);
    expectClose(found?.weights, [0, 0.3, 0.7]);
    expect(found?.distance).toBeCloseTo(Math.hypot(0.05, 0.6, 0.65), 12);
  });

  test("M a criterion without weight can gain some", () => {
    expectClose(nearestWeights([1, 0], [0.5, -0.5])?.weights, [0.5, 0.5]);
  });

  test("M any unit: huge differences, tiny weights", () => {
    expectClose(nearestWeights([0.4, 0.35, 0.25], [0.6e12, 0.1e12, -0.7e12])?.weights, [
      0.4 - 0.06 / 0.86,
      0.35 - 0.01 / 0.86,
      0.25 + 0.07 / 0.86,
    ]);
    expectClose(nearestWeights([1 - 1e-12, 1e-12], [1, -1])?.weights, [0.5, 0.5]);
    expectClose(nearestWeights([0.5, 0.5], [1, -1e-6])?.weights, [1e-6 / (1 + 1e-6), 1 / (1 + 1e-6)]);
  });
});

describe("M smallest weight change", () => {
  test("M by hand: by weight moved one challenger comes first, in a straight line the other", () => {
    // d = (7, −2, 7): 4.3 / 9 moved; the third weight ends at zero, so 7 x = 2 (1 − x). d = (6, −1, 2): 3.1 / 7 and 3.1 / √(74/3).
    const values = [
      [8, 1, 8],
      [1, 3, 1],
      [2, 2, 6],
    ];
    const found = smallestWeightChange(values, [0.5, 0.3, 0.2]);
    const [first, second] = found.perChallenger;
    expect([found.winner, first?.challenger, second?.challenger]).toEqual([0, 1, 2]);
    expect(first?.least?.moved).toBeCloseTo(4.3 / 9, 12);
    expectClose(first?.nearest?.weights, [2 / 9, 7 / 9, 0]);
    expect(second?.least?.moved).toBeCloseTo(3.1 / 7, 12);
    expect(second?.nearest?.distance).toBeCloseTo(3.1 / Math.sqrt(74 / 3), 12);
    expect(found.least).toEqual({ challenger: 2, change: second?.least });
    expect(found.nearest).toEqual({ challenger: 1, change: first?.nearest });
  });

  test("M nobody can overtake a dominating winner, nor a single option", () => {
    const dominated = smallestWeightChange(
      [
        [0.1, 0.2],
        [0.5, 0.6],
      ],
      [0.5, 0.5],
    );
    expect(dominated).toEqual({
      winner: 1,
      perChallenger: [{ challenger: 0, least: null, nearest: null }],
      least: null,
      nearest: null,
    });
    expect(smallestWeightChange([[1]], [1])).toEqual({
      winner: 0,
      perChallenger: [],
      least: null,
      nearest: null,
    });
  });

  test("M values within 1e-9 are level: enough for a tie, too little to rule it out", () => {
    const found = smallestWeightChange(
      [
        [0.5 + 1e-10, 0.9],
        [0.5, 0.1],
      ],
      [0.6, 0.4],
    );
    expectClose(found.least?.change.weights, [1, 0]);
    expectClose(found.nearest?.change.weights, [1, 0]);
    expect(smallestWeightChange([[0.5 + 2e-9], [0.5]], [1]).least).toBeNull();
  });

  test("M of equal challengers the first is named", () => {
    const rival = [0, 1];
    const found = smallestWeightChange([rival, [1, 0], rival], [0.8, 0.2]);
    expect([found.winner, found.least?.challenger, found.nearest?.challenger]).toEqual([1, 0, 0]);
  });

  test("M weights are read as proportions, and there must be some", () => {
    const values = [
      [1, 0],
      [0, 1],
    ];
    expect(smallestWeightChange(values, [8, 2]).least?.change.moved).toBeCloseTo(0.3, 12);
    expect(() => smallestWeightChange(values, [0, 0])).toThrow("All weights are zero");
    expect(() => smallestWeightChange(values, [1])).toThrow(RangeError);
  });

  test("§11.9 L2 ≤ L1 ≤ √n · L2, both stay on the simplex, and the flipped weights tie", () => {
    fc.assert(
      fc.property(contest, ({ values, weights }) => {
        const { winner, perChallenger } = smallestWeightChange(values, weights);
        for (const { challenger, least, nearest } of perChallenger) {
          expect(least === null).toBe(nearest === null);
          if (least === null || nearest === null) continue;
          const l1 = 2 * least.moved;
          expect(l1).toBeGreaterThanOrEqual(nearest.distance - 1e-9);
          expect(l1).toBeLessThanOrEqual(Math.sqrt(weights.length) * nearest.distance + 1e-9);
          for (const moved of [least.weights, nearest.weights]) {
            expect(Math.min(...moved)).toBeGreaterThanOrEqual(-1e-12);
            expect(moved.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
            const scores = weightedSums(values, moved);
            expect(Math.abs(scores[challenger]! - scores[winner]!)).toBeLessThan(1.001e-9);
          }
          const travelled = least.weights.reduce((sum, weight, k) => sum + Math.abs(weight - weights[k]!), 0);
          expect(travelled).toBeCloseTo(l1, 9);
        }
      }),
    );
  });

  test("§11.9 no other weights that flip are closer", () => {
    fc.assert(
      fc.property(
        contest,
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 }),
        (given, points) => {
          const { values, weights } = given;
          const { winner, perChallenger } = smallestWeightChange(values, weights);
          const somewhere = normalise(points.slice(0, weights.length));
          for (const { challenger, least, nearest } of perChallenger) {
            const d = values[winner]!.map((value, k) => value - values[challenger]![k]!);
            for (const corner of flippedCorners(d)) {
              // Any point between two that flip flips too.
              const others =
                somewhere !== null && dot(somewhere, d) <= 0 ? [corner, mix(corner, somewhere)] : [corner];
              for (const y of others) {
                const apart = y.map((weight, k) => weight - weights[k]!);
                expect(least!.moved).toBeLessThanOrEqual(
                  apart.reduce((sum, step) => sum + Math.abs(step), 0) / 2 + 1e-9,
                );
                // What makes x the projection: seen from x, every allowed point lies away from w.
                const x = nearest!.weights;
                const away = dot(
                  x.map((own, k) => weights[k]! - own),
                  y.map((own, k) => own - x[k]!),
                );
                expect(away).toBeLessThanOrEqual(1e-9);
              }
            }
          }
        },
      ),
    );
  });
});

const mix = (a: readonly number[], b: readonly number[]) => a.map((own, k) => own / 2 + b[k]! / 2);

/** The corners of the weights at which the challenger is level or ahead: single criteria, and ties between two. */
function flippedCorners(d: readonly number[]): number[][] {
  const unit = (entries: Record<number, number>) => d.map((_, k) => entries[k] ?? 0);
  const alone = d.flatMap((own, k) => (own <= 0 ? [unit({ [k]: 1 })] : []));
  const between = d.flatMap((p, i) =>
    d.flatMap((q, j) => (p > 0 && q < 0 ? [unit({ [i]: -q / (p - q), [j]: p / (p - q) })] : [])),
  );
  return [...alone, ...between];
}
