import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { approvals } from "@/lib/methods/approvals";

const scores = [
  [60, 59, 90],
  [100, 0, 50],
  [20, null, 40],
];

describe("M approval", () => {
  test("M from the threshold on, itself and rounding noise included", () => {
    expect(approvals(scores, { threshold: 60 })).toEqual([2, 0, 1]);
    expect(approvals([[0.1 + 0.2], [0.3]], { threshold: 0.1 + 0.2 })).toEqual([2]);
  });

  test("M above the voter's own mean, strictly, over what the voter scored", () => {
    // Means 69⅔, 50 and 30.
    expect(approvals(scores, "own_mean")).toEqual([1, 0, 2]);
    expect(approvals([[5, 5, 5]], "own_mean")).toEqual([0, 0, 0]);
  });

  test("M22 voting power multiplies ballots", () => {
    expect(approvals(scores, { threshold: 60 }, [1, 0.5, 9])).toEqual([1.5, 0, 1]);
    expect(() => approvals(scores, { threshold: 60 }, [1])).toThrow(RangeError);
  });

  test("M a voter without scores approves of nothing", () => {
    expect(approvals([[null, null]], "own_mean")).toEqual([0, 0]);
    expect(approvals([[null, null]], { threshold: 0 })).toEqual([0, 0]);
    expect(approvals([], "own_mean")).toEqual([]);
  });

  test("M rows of different lengths and impossible numbers are refused", () => {
    expect(() => approvals([[1, 2], [1]], "own_mean")).toThrow(RangeError);
    expect(() => approvals([[NaN]], "own_mean")).toThrow(RangeError);
    expect(() => approvals([[1, NaN]], { threshold: 1 })).toThrow(RangeError);
    expect(() => approvals([[1]], { threshold: NaN })).toThrow(RangeError);
  });

  test("M 1, 3 order of voters and options never matters; every voter doubled doubles the approvals", () => {
    const votes = fc
      .integer({ min: 1, max: 5 })
      .chain((options) =>
        fc.array(
          fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { minLength: options, maxLength: options }),
          { minLength: 1, maxLength: 8 },
        ),
      );
    fc.assert(
      fc.property(votes, fc.constantFrom("own_mean" as const, { threshold: 60 }), (given, rule) => {
        const found = approvals(given, rule);
        const turned = given.map((row) => [...row].reverse()).reverse();
        expect(approvals(turned, rule).reverse()).toEqual(found);
        expect(approvals([...given, ...given], rule)).toEqual(found.map((count) => 2 * count));
      }),
    );
  });
});
