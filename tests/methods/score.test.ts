import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalise } from "@/lib/methods/normalise";
import { ratingValue } from "@/lib/methods/rating-value";
import { score } from "@/lib/methods/score";

describe("M rating value", () => {
  test("M 1 is 0, 5 is 1, linear between, merged ratings too", () => {
    expect([1, 2, 3, 4, 5].map((rating) => ratingValue(rating, 1, 5))).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(ratingValue(3.5, 1, 5)).toBe(0.625);
    expect([0, 7, 10].map((rating) => ratingValue(rating, 0, 10))).toEqual([0, 0.7, 1]);
    expect(ratingValue(0, -2, 2)).toBe(0.5);
  });

  test.each([[0.999], [5.001], [NaN], [Infinity]])("M %s is off the scale", (rating) => {
    expect(() => ratingValue(rating, 1, 5)).toThrow(RangeError);
  });

  test("M a scale needs two different ends", () => {
    expect(() => ratingValue(3, 3, 3)).toThrow(RangeError);
    expect(() => ratingValue(3, 5, 1)).toThrow(RangeError);
  });
});

describe("M score", () => {
  test("M by hand: weights ½ ¼ ¼ and merged ratings 4, 3, 5", () => {
    // 100 · (0.5 · 0.75 + 0.25 · 0.5 + 0.25 · 1) = 75.
    const values = [4, 3, 5].map((rating) => ratingValue(rating, 1, 5));
    expect(score([0.5, 0.25, 0.25], values)).toEqual({ score: 75, low: 75, high: 75, incomplete: false });
  });

  test("M a cell nobody rated makes the option incomplete, never zero", () => {
    expect(score([0.5, 0.5], [0.75, null])).toEqual({ score: null, low: 37.5, high: 87.5, incomplete: true });
    expect(score([0.5, 0.5], [null, null])).toEqual({ score: null, low: 0, high: 100, incomplete: true });
  });

  test("M a gap on a criterion without weight is no gap", () => {
    expect(score([1, 0], [0.5, null])).toEqual({ score: 50, low: 50, high: 50, incomplete: false });
  });

  test("M no criteria: nothing is known", () => {
    expect(score([], [])).toEqual({ score: null, low: 0, high: 100, incomplete: true });
  });

  test("M rounding never leads past 100", () => {
    const tenths = Array.from({ length: 3 }, () => 1 / 3 + 1e-16);
    expect(score(tenths, [1, 1, 1]).score).toBeLessThanOrEqual(100);
  });

  test("M lengths, weights and values off the scale are refused", () => {
    expect(() => score([1], [])).toThrow(RangeError);
    expect(() => score([-1, 2], [0, 0])).toThrow(RangeError);
    expect(() => score([NaN], [0])).toThrow(RangeError);
    expect(() => score([Infinity], [0])).toThrow(RangeError);
    expect(() => score([1], [1.1])).toThrow(RangeError);
    expect(() => score([1], [NaN])).toThrow(RangeError);
  });

  const cell = fc.record({
    points: fc.integer({ min: 0, max: 10 }),
    rating: fc.option(fc.double({ min: 1, max: 5, noNaN: true }), { freq: 4 }),
  });
  const option = fc
    .array(cell, { minLength: 1, maxLength: 15 })
    .filter((cells) => cells.some(({ points }) => points > 0))
    .map((cells) => ({
      weights: normalise(cells.map(({ points }) => points)) ?? [],
      values: cells.map(({ rating }) => (rating === null ? null : ratingValue(rating, 1, 5))),
    }));

  test("M the interval holds the score, within 0–100", () => {
    fc.assert(
      fc.property(option, ({ weights, values }) => {
        const { score: exact, low, high, incomplete } = score(weights, values);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
        expect(low).toBeLessThanOrEqual(high);
        expect(exact === null).toBe(incomplete);
        if (exact !== null) expect([low, high]).toEqual([exact, exact]);
      }),
    );
  });

  test("L6 the order of criteria never matters", () => {
    fc.assert(
      fc.property(option, ({ weights, values }) => {
        const straight = score(weights, values);
        const turned = score([...weights].reverse(), [...values].reverse());
        expect(turned.low).toBeCloseTo(straight.low, 9);
        expect(turned.high).toBeCloseTo(straight.high, 9);
        expect(turned.incomplete).toBe(straight.incomplete);
      }),
    );
  });

  test("M a criterion of zero weight can be deleted", () => {
    const value = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(option, value, ({ weights, values }, extra) => {
        expect(score([0, ...weights], [extra, ...values])).toEqual(score(weights, values));
      }),
    );
  });

  test("L6 raising a rating never lowers its option", () => {
    const raise = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(option, fc.nat(), raise, ({ weights, values }, pick, by) => {
        const raised = values.map((value, k) =>
          value !== null && k === pick % values.length ? Math.min(1, value + by) : value,
        );
        expect(score(weights, raised).low).toBeGreaterThanOrEqual(score(weights, values).low);
        expect(score(weights, raised).high).toBeGreaterThanOrEqual(score(weights, values).high);
      }),
    );
  });

  test("M everybody gives every option the best rating: 100", () => {
    fc.assert(
      fc.property(option, ({ weights }) => {
        expect(
          score(
            weights,
            weights.map(() => 1),
          ).score,
        ).toBeCloseTo(100, 9);
      }),
    );
  });
});
