import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verdict } from "@/lib/methods/verdict";

const sure = { lead: 8, pointsToFlip: 24, resampleShare: 0.97, voters: 7 };

describe("M verdict", () => {
  test.each([
    ["everything is far apart", {}, "clear"],
    ["exactly at the limits", { lead: 1, pointsToFlip: 10, resampleShare: 0.9, voters: 4 }, "clear"],
    ["no weights can flip it", { pointsToFlip: null }, "clear"],
    ["few points flip it", { pointsToFlip: 9.9 }, "leaning"],
    ["less than nine in ten", { resampleShare: 0.89 }, "leaning"],
    ["exactly seven in ten", { resampleShare: 0.7 }, "leaning"],
    ["rounding took a bit of seven in ten", { resampleShare: 0.7 - 1e-12 }, "leaning"],
    ["less than seven in ten", { resampleShare: 0.69 }, "too_close"],
    ["less than a point ahead", { lead: 0.99 }, "too_close"],
    ["a tie", { lead: 0, pointsToFlip: 0, resampleShare: 0.5 }, "too_close"],
    ["three voters", { voters: 3 }, "needs_more_voters"],
    ["one voter always wins every resample", { voters: 1, resampleShare: 1 }, "needs_more_voters"],
    ["no second option", { lead: null }, null],
    ["no resample had a winner", { resampleShare: null }, null],
  ])("M %s", (_, facts, word) => {
    expect(verdict({ ...sure, ...facts })).toBe(word);
  });

  test("M a better fact never makes the word worse", () => {
    const words = ["needs_more_voters", "too_close", "leaning", "clear"];
    const facts = fc.record({
      lead: fc.double({ min: 0, max: 100, noNaN: true }),
      pointsToFlip: fc.double({ min: 0, max: 100, noNaN: true }),
      resampleShare: fc.double({ min: 0, max: 1, noNaN: true }),
      voters: fc.integer({ min: 4, max: 9 }),
    });
    fc.assert(
      fc.property(facts, fc.double({ min: 0, max: 1, noNaN: true }), (given, more) => {
        const better = {
          ...given,
          lead: given.lead + more,
          pointsToFlip: given.pointsToFlip + more,
          resampleShare: Math.min(1, given.resampleShare + more),
        };
        expect(words.indexOf(verdict(better)!)).toBeGreaterThanOrEqual(words.indexOf(verdict(given)!));
      }),
    );
  });
});
