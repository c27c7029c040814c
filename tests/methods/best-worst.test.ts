import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestWorstProblem } from "@/lib/methods/best-worst-answers";
import type { BestWorstAnswers } from "@/lib/methods/best-worst-answers";
import { bestWorstConsistency } from "@/lib/methods/best-worst-consistency";
import { bestWorstWeights } from "@/lib/methods/best-worst-weights";
import { solveLinear } from "@/lib/methods/solve-linear";
import { fine, huge, whole } from "../support/arbitrary-judgements";
import { expectClose } from "../support/expect-close";

/** Answers for n criteria, best and worst anywhere among them. */
function answersOf(n: number, answer: fc.Arbitrary<number>): fc.Arbitrary<BestWorstAnswers> {
  const list = fc.array(answer, { minLength: n, maxLength: n });
  const all = Array.from({ length: n }, (_, index) => index);
  const ends = fc.shuffledSubarray(all, { minLength: Math.min(2, n), maxLength: Math.min(2, n) });
  return fc.tuple(ends, list, list).map(([[best, worst = best], bestToOthers, othersToWorst]) => {
    const direct = best === worst ? 1 : bestToOthers[worst!]!;
    return {
      best: best!,
      worst: worst!,
      bestToOthers: bestToOthers.with(best!, 1).with(worst!, direct),
      othersToWorst: othersToWorst.with(worst!, 1).with(best!, direct),
    };
  });
}

const size = fc.integer({ min: 1, max: 8 });
const answers = size.chain((n) => answersOf(n, fc.oneof(whole, fine)));

/** The linear forms that would all be 0 if no answer contradicted another: factors of the weights. */
function deviations({ best, worst, bestToOthers, othersToWorst }: BestWorstAnswers): number[][] {
  const form = (one: number, times: number, other: number) =>
    bestToOthers.map((_, index) => Number(index === one) - times * Number(index === other));
  return [
    ...bestToOthers.flatMap((times, j) => (j === best ? [] : [form(best, times, j)])),
    ...othersToWorst.flatMap((times, j) => (j === worst ? [] : [form(j, times, worst)])),
  ];
}

const at = (form: readonly number[], weights: readonly number[]) =>
  form.reduce((sum, factor, index) => sum + factor * weights[index]!, 0);

const largest = (given: BestWorstAnswers, weights: readonly number[]) =>
  Math.max(0, ...deviations(given).map((form) => Math.abs(at(form, weights))));

describe("M best-worst weights", () => {
  test("M choosing transport, contradictory (Rezaei 2016)", () => {
    // Load flexibility, accessibility, cost.
    const transport = { best: 2, worst: 0, bestToOthers: [8, 2, 1], othersToWorst: [1, 5, 8] };
    const { weights, ksi } = bestWorstWeights(transport);
    expectClose(weights, [0.0714, 0.3214, 0.6071], 4);
    expect(ksi).toBeCloseTo(0.0357, 4);
    // By hand: of 28 parts 2, 9 and 17. All deviations are one part: 17 − 8 · 2, 17 − 2 · 9, 9 − 5 · 2.
    expectClose(weights, [2 / 28, 9 / 28, 17 / 28]);
    // |2 · 5 − 8| / (64 − 8)
    expect(bestWorstConsistency(transport)).toBeCloseTo(2 / 56, 12);
  });

  test("M a detour that says less than the direct answer, by hand", () => {
    // Over the middle best is 2 · 2 times as important as worst, asked directly 9 times. With ξ = 1: w_W = 0.8,
    // w_B = 4 · 0.8 + 3 = 6.2, w_M = 2 · 0.8 + 1 = 2.6. Of 48 parts of 0.2: 31, 13, 4.
    const detour = { best: 0, worst: 2, bestToOthers: [1, 2, 9], othersToWorst: [9, 2, 1] };
    const { weights, ksi } = bestWorstWeights(detour);
    expectClose(weights, [31 / 48, 13 / 48, 4 / 48]);
    expect(ksi).toBeCloseTo(5 / 48, 12);
    expect(bestWorstConsistency(detour)).toBeCloseTo(5 / 72, 12);
  });

  test("M buying a car, consistent (Rezaei 2015)", () => {
    // Quality, price, comfort, safety, style.
    const car = { best: 1, worst: 4, bestToOthers: [2, 1, 4, 2, 8], othersToWorst: [4, 8, 2, 4, 1] };
    const { weights, ksi } = bestWorstWeights(car);
    expectClose(weights, [0.2105, 0.4211, 0.1053, 0.2105, 0.0526], 4);
    expect(ksi).toBe(0);
    expect(bestWorstConsistency(car)).toBe(0);
  });

  test("M one criterion weighs everything, two weigh as judged", () => {
    const one = { best: 0, worst: 0, bestToOthers: [1], othersToWorst: [1] };
    expect(bestWorstWeights(one)).toEqual({ weights: [1], ksi: 0 });
    expect(bestWorstConsistency(one)).toBe(0);
    const two = { best: 1, worst: 0, bestToOthers: [3, 1], othersToWorst: [1, 3] };
    expectClose(bestWorstWeights(two).weights, [0.25, 0.75]);
    expect(bestWorstWeights(two).ksi).toBe(0);
    expect(bestWorstConsistency(two)).toBe(0);
  });

  test("M equal ends contradict nothing by definition, whatever lies between", () => {
    const answered = { best: 0, worst: 1, bestToOthers: [1, 1, 3], othersToWorst: [1, 1, 3] };
    expect(bestWorstConsistency(answered)).toBe(0);
    expect(bestWorstWeights(answered).ksi).toBeGreaterThan(0.1);
  });

  test("M weights sum to 1, none is below 0, and ξ is their largest deviation", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { weights, ksi } = bestWorstWeights(given);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        expect(Math.min(...weights)).toBeGreaterThan(0);
        expect(largest(given, weights)).toBeCloseTo(ksi, 12);
      }),
    );
  });

  test("M no corner of the linear program has a smaller ξ, and no other has the same", () => {
    const few = fc.integer({ min: 2, max: 3 }).chain((n) => answersOf(n, whole));
    fc.assert(
      fc.property(few, (given) => {
        const { weights, ksi } = bestWorstWeights(given);
        const corners = cornersOf(given);
        expect(corners.length).toBeGreaterThan(0);
        for (const corner of corners) {
          expect(corner.ksi).toBeGreaterThan(ksi - 1e-9);
          if (corner.ksi < ksi + 1e-9) expectClose(corner.weights, weights, 8);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("M no other weights deviate less, near or far", () => {
    fc.assert(
      fc.property(
        answers.chain((given) => {
          const n = given.bestToOthers.length;
          const points = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), {
            minLength: n,
            maxLength: n,
          });
          return fc.record({
            given: fc.constant(given),
            points,
            step: fc.constantFrom(1e-6, 1e-3, 0.1, 1),
          });
        }),
        ({ given, points, step }) => {
          const { weights, ksi } = bestWorstWeights(given);
          const total = points.reduce((sum, point) => sum + point, 0);
          const moved = weights.map((weight, index) => (1 - step) * weight + (step * points[index]!) / total);
          expect(largest(given, moved)).toBeGreaterThan(ksi - 1e-12);
        },
      ),
    );
  });

  test("M consistent answers give back the weights behind them", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 8 }), (points) => {
        const best = points.indexOf(Math.max(...points));
        const worst = points.lastIndexOf(Math.min(...points));
        const given = {
          best,
          worst,
          bestToOthers: points.map((point) => points[best]! / point),
          othersToWorst: points.map((point) => point / points[worst]!),
        };
        const { weights, ksi } = bestWorstWeights(given);
        const total = points.reduce((sum, point) => sum + point, 0);
        expectClose(
          weights,
          points.map((point) => point / total),
        );
        expect(ksi).toBeCloseTo(0, 12);
        expect(bestWorstConsistency(given)).toBeCloseTo(0, 12);
      }),
    );
  });

  test("L6 permuting criteria permutes weights", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const last = given.bestToOthers.length - 1;
        const turned = {
          best: last - given.best,
          worst: last - given.worst,
          bestToOthers: [...given.bestToOthers].reverse(),
          othersToWorst: [...given.othersToWorst].reverse(),
        };
        expectClose(bestWorstWeights(turned).weights, bestWorstWeights(given).weights.reverse());
        expect(bestWorstConsistency(turned)).toBe(bestWorstConsistency(given));
      }),
    );
  });

  test("M huge answers stay weights", () => {
    fc.assert(
      fc.property(
        size.chain((n) => answersOf(n, huge)),
        (given) => {
          const { weights, ksi } = bestWorstWeights(given);
          expect(weights.every((weight) => weight > 0 && weight <= 1)).toBe(true);
          expect(ksi >= 0 && ksi <= 1).toBe(true);
          expect(Number.isFinite(bestWorstConsistency(given))).toBe(true);
        },
      ),
    );
  });

  const fitting = { best: 0, worst: 2, bestToOthers: [1, 2, 4], othersToWorst: [4, 2, 1] };

  test.each<[string, Partial<BestWorstAnswers>, { field: string; index?: number }]>([
    ["nothing at all", { bestToOthers: [], othersToWorst: [] }, { field: "bestToOthers" }],
    ["lists of different lengths", { othersToWorst: [4, 1] }, { field: "othersToWorst" }],
    ["a best that is not there", { best: 3 }, { field: "best" }],
    ["a best below 0", { best: -1 }, { field: "best" }],
    ["half a worst", { worst: 1.5 }, { field: "worst" }],
    ["a worst that is the best", { worst: 0 }, { field: "worst" }],
    ["less than 1", { bestToOthers: [1, 0.5, 4] }, { field: "bestToOthers", index: 1 }],
    ["more than a trillion", { othersToWorst: [4, 2e12, 1] }, { field: "othersToWorst", index: 1 }],
    ["less than 1 at the first place", { othersToWorst: [0.9, 2, 1] }, { field: "othersToWorst", index: 0 }],
    ["no number", { othersToWorst: [4, NaN, 1] }, { field: "othersToWorst", index: 1 }],
    ["a best unlike itself", { bestToOthers: [2, 2, 4] }, { field: "bestToOthers", index: 0 }],
    ["a worst unlike itself", { othersToWorst: [4, 2, 2] }, { field: "othersToWorst", index: 2 }],
    ["two answers to one question", { othersToWorst: [5, 2, 1] }, { field: "othersToWorst", index: 0 }],
  ])("M %s is refused, by its place", (_, change, place) => {
    const given = { ...fitting, ...change };
    expect(bestWorstProblem(given)).toEqual({ ...place, message: expect.stringMatching(/\w{3} /) });
    expect(() => bestWorstWeights(given)).toThrow(RangeError);
    expect(() => bestWorstConsistency(given)).toThrow(RangeError);
    expect(bestWorstProblem(fitting)).toBeNull();
  });
});

/** Every feasible corner of the linear program: n of its inequalities met exactly, and Σ w = 1. */
function cornersOf(given: BestWorstAnswers): { weights: number[]; ksi: number }[] {
  const n = given.bestToOthers.length;
  // Factors of the weights and of ξ; each is ≥ 0.
  const inequalities = [
    ...deviations(given).flatMap((form) => [
      [...form, 1],
      [...form.map((factor) => -factor), 1],
    ]),
    ...given.bestToOthers.map((_, j) => [...given.bestToOthers.map((_other, k) => Number(k === j)), 0]),
  ];
  const sum = [...given.bestToOthers.map(() => 1), 0];
  return chosen(inequalities, n).flatMap((tight) => {
    const point = solveLinear([sum, ...tight], [1, ...tight.map(() => 0)]);
    const feasible = point.every(Number.isFinite) && inequalities.every((form) => at(form, point) > -1e-9);
    return feasible ? [{ weights: point.slice(0, n), ksi: point[n]! }] : [];
  });
}

function chosen<Item>(items: readonly Item[], count: number): Item[][] {
  if (count === 0) return [[]];
  return items.flatMap((item, index) =>
    chosen(items.slice(index + 1), count - 1).map((rest) => [item, ...rest]),
  );
}
