import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { oneWay } from "@/lib/methods/one-way";
import { weightedSums } from "@/lib/methods/weighted-sums";
import { winners } from "@/lib/methods/winners";
import { weightedMatrix } from "./arbitrary-matrix";

/** Two options, one strong on each criterion: they tie where the weight of the first is 0.4. */
const seesaw = [
  [0.9, 0.2],
  [0.3, 0.6],
];

describe("M one-way sensitivity", () => {
  test("M by hand: the flip stands where the lines cross", () => {
    // S_0(t) = 0.2 + 0.7 t and S_1(t) = 0.6 − 0.3 t.
    const found = oneWay(seesaw, [0.7, 0.3], 0);
    expect(found.winnersNow).toEqual([0]);
    expect(found.flipPoints).toHaveLength(1);
    expect(found.flipPoints[0]).toBeCloseTo(0.4, 12);
    expect(found.segments.map(({ winners }) => winners)).toEqual([[1], [0]]);
    expect(found.nearestBelow).toBeCloseTo(0.4, 12);
    expect(found.nearestAbove).toBeNull();
    expect(found.scoresAt0).toEqual([0.2, 0.6]);
    expect(found.scoresAt1).toEqual([0.9, 0.3]);
  });

  test("M three winners along one weight, and an option that never leads", () => {
    const values = [
      [0, 1],
      [0.7, 0.7],
      [1, 0],
      [0.5, 0.5],
    ];
    const found = oneWay(values, [0.5, 0.5], 0);
    expect(found.segments.map(({ winners }) => winners)).toEqual([[0], [1], [2]]);
    expect(found.flipPoints[0]).toBeCloseTo(0.3, 12);
    expect(found.flipPoints[1]).toBeCloseTo(0.7, 12);
    expect(found.nearestBelow).toBe(found.flipPoints[0]);
    expect(found.nearestAbove).toBe(found.flipPoints[1]);
  });

  test("M where several lines cross at one point, the steepest goes on and the middle one never wins", () => {
    const values = [
      [0, 1],
      [0.5, 0.5],
      [1, 0],
    ];
    for (const order of [values, [...values].reverse()])
      expect(oneWay(order, [0.5, 0.5], 0).flipPoints).toEqual([0.5]);
  });

  test("M a flip exactly at the current weight is neither below nor above", () => {
    const found = oneWay(
      [
        [1, 0],
        [0, 1],
      ],
      [0.5, 0.5],
      0,
    );
    expect(found.winnersNow).toEqual([0, 1]);
    expect(found.flipPoints).toEqual([0.5]);
    expect([found.nearestBelow, found.nearestAbove]).toEqual([null, null]);
  });

  test("M identical options tie and never flip, also when their bits differ", () => {
    const values = [
      [0.3, 0.1 + 0.2, 0.5],
      [0.1 + 0.2, 0.3, 0.5],
      [0.1, 0.1, 0.5],
    ];
    for (const criterion of [0, 1]) {
      const found = oneWay(values, [0.3, 0.3, 0.4], criterion);
      expect(found.segments).toEqual([{ from: 0, to: 1, winners: [0, 1] }]);
      expect(found.flipPoints).toEqual([]);
    }
    expect(oneWay(values, [0.3, 0.3, 0.4], 2).winnersNow).toEqual([0, 1]);
  });

  test("M a crossing within 1e-9 of the end is no flip", () => {
    const steep = [
      [0, 100],
      [1e-8, 0],
    ];
    expect(oneWay(steep, [0.5, 0.5], 0).segments).toEqual([{ from: 0, to: 1, winners: [0] }]);
  });

  test("M a tie at one end is no flip", () => {
    const level = [
      [0.8, 0.5],
      [0.2, 0.5],
    ];
    expect(oneWay(level, [0.1, 0.9], 0).segments).toEqual([{ from: 0, to: 1, winners: [0] }]);
    expect(oneWay(level, [0.1, 0.9], 1).segments).toEqual([{ from: 0, to: 1, winners: [0] }]);
  });

  test("M a criterion that weighs everything gives way to the others in equal parts", () => {
    const found = oneWay(
      [
        [1, 0, 0],
        [0, 1, 0.5],
      ],
      [1, 0, 0],
      0,
    );
    expect(found.scoresAt0).toEqual([0, 0.75]);
    expect(found.nearestBelow).toBeCloseTo(3 / 7, 12);
  });

  test("M the others keep their proportions when they weigh nothing but one", () => {
    expect(oneWay(seesaw, [0, 1], 0).scoresAt0).toEqual([0.2, 0.6]);
  });

  test("M a single criterion can only weigh everything", () => {
    const found = oneWay([[0.2], [0.6]], [1], 0);
    expect(found).toEqual({
      winnersNow: [1],
      segments: [{ from: 0, to: 1, winners: [1] }],
      flipPoints: [],
      nearestBelow: null,
      nearestAbove: null,
      scoresAt0: null,
      scoresAt1: [0.2, 0.6],
    });
  });

  test("M a single option always wins", () => {
    expect(oneWay([[0.2, 0.4]], [0.5, 0.5], 1).segments).toEqual([{ from: 0, to: 1, winners: [0] }]);
  });

  test("M weights are read as proportions, values in any unit", () => {
    const scaled = seesaw.map((row) => row.map((value) => value * 1e12));
    expect(oneWay(scaled, [7, 3], 0).flipPoints[0]).toBeCloseTo(0.4, 12);
    // Differences below 1e-9 are ties, whatever the unit.
    const tiny = seesaw.map((row) => row.map((value) => value * 1e-12));
    expect(oneWay(tiny, [7, 3], 0).segments).toEqual([{ from: 0, to: 1, winners: [0, 1] }]);
  });

  test("M input that cannot be meant is refused", () => {
    expect(() => oneWay(seesaw, [0, 0], 0)).toThrow("All weights are zero");
    expect(() => oneWay(seesaw, [1, 1], 2)).toThrow("No criterion 2");
    expect(() => oneWay(seesaw, [1], 0)).toThrow(RangeError);
    expect(() => oneWay([], [1], 0)).toThrow(RangeError);
    expect(() => oneWay(seesaw, [1, -1], 0)).toThrow(RangeError);
    expect(() => oneWay([[NaN, 1]], [1, 1], 0)).toThrow(RangeError);
  });

  const varied = fc.tuple(weightedMatrix, fc.nat()).map(([given, pick]) => ({
    ...given,
    criterion: pick % given.weights.length,
  }));

  /** Scores with the criterion's weight at t, by the definition. */
  function scoresAt(values: number[][], weights: number[], criterion: number, t: number): number[] {
    const rest = 1 - weights[criterion]!;
    const others = weights.length - 1;
    const moved = weights.map((weight, k) => {
      if (k === criterion) return t;
      return rest > 1e-12 ? (weight * (1 - t)) / rest : (1 - t) / others;
    });
    return weightedSums(values, moved);
  }

  test("§11.7 at a flip both neighbours tie for the first place; in between their segments' winners win", () => {
    fc.assert(
      fc.property(varied, ({ values, weights, criterion }) => {
        const { segments } = oneWay(values, weights, criterion);
        expect(segments[0]!.from).toBe(0);
        expect(segments.at(-1)!.to).toBe(1);
        if (weights.length === 1) return;
        segments.forEach((segment, index) => {
          const middle = (segment.from + segment.to) / 2;
          const inside = scoresAt(values, weights, criterion, middle);
          for (const winner of segment.winners)
            expect(inside[winner]!).toBeGreaterThanOrEqual(Math.max(...inside) - 1e-9);
          const next = segments[index + 1];
          if (next === undefined) return;
          expect(next.from).toBe(segment.to);
          const there = scoresAt(values, weights, criterion, segment.to);
          for (const winner of [segment.winners[0]!, next.winners[0]!])
            expect(Math.max(...there) - there[winner]!).toBeLessThan(2e-9);
          expect(next.winners).not.toEqual(segment.winners);
        });
      }),
    );
  });

  test("§11.8 the score at the current weight lies on the line", () => {
    fc.assert(
      fc.property(varied, ({ values, weights, criterion }) => {
        const { scoresAt0, scoresAt1, winnersNow } = oneWay(values, weights, criterion);
        const scores = weightedSums(values, weights);
        expect(winnersNow).toEqual(winners(scores));
        const t = weights[criterion]!;
        scoresAt0?.forEach((start, option) => {
          expect(start + t * (scoresAt1[option]! - start)).toBeCloseTo(scores[option]!, 9);
        });
      }),
    );
  });

  test("M no flip is missed: between two neighbouring flips the winner never changes", () => {
    fc.assert(
      fc.property(varied, fc.double({ min: 0, max: 1, noNaN: true }), ({ values, weights, criterion }, t) => {
        if (weights.length === 1) return;
        const { segments } = oneWay(values, weights, criterion);
        const { winners: leading } = segments.find(({ to }) => t <= to)!;
        const scores = scoresAt(values, weights, criterion, t);
        expect(scores[leading[0]!]!).toBeGreaterThanOrEqual(Math.max(...scores) - 1e-8);
      }),
    );
  });

  test("§11.1 the order of options only renumbers winners", () => {
    fc.assert(
      fc.property(varied, ({ values, weights, criterion }) => {
        const straight = oneWay(values, weights, criterion);
        const turned = oneWay([...values].reverse(), weights, criterion);
        expect(turned.flipPoints).toHaveLength(straight.flipPoints.length);
        straight.flipPoints.forEach((point, index) => {
          expect(turned.flipPoints[index]).toBeCloseTo(point, 8);
        });
      }),
    );
  });
});
