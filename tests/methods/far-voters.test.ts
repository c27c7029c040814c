import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distanceToOthers } from "@/lib/methods/distance-to-others";
import { farVoters } from "@/lib/methods/far-voters";

describe("M distance to the others", () => {
  test("M by hand: weights against the mean of the others", () => {
    const found = distanceToOthers([
      [1, 1],
      [3, 1],
      [1, 3],
    ]);
    // ½ ½ against ½ ½ · ¾ ¼ against ⅜ ⅝ · ¼ ¾ against ⅝ ⅜.
    expect(found[0]).toBeCloseTo(0, 14);
    expect(found[1]).toBeCloseTo(0.375, 14);
    expect(found[2]).toBeCloseTo(0.375, 14);
  });

  test("M who abstains has no distance, nor has who is alone", () => {
    expect(
      distanceToOthers([
        [1, 1],
        [0, 0],
        [1, 0],
      ]),
    ).toEqual([0.5, null, 0.5]);
    expect(distanceToOthers([[1, 2]])).toEqual([null]);
    expect(
      distanceToOthers([
        [1, 2],
        [0, 0],
      ]),
    ).toEqual([null, null]);
    expect(distanceToOthers([])).toEqual([]);
  });

  test("M rows of different lengths are refused", () => {
    expect(() => distanceToOthers([[1, 2], [1]])).toThrow(RangeError);
  });
});

describe("M voters far from the others", () => {
  test("M by hand: the data of Iglewicz & Hoaglin 1993, median 2.45, MAD 0.15", () => {
    const found = farVoters([2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3], 3.5);
    expect(found).toMatchObject({ flagged: [8, 9], basis: "mad" });
    expect(found.z?.[0]).toBeCloseTo((0.6745 * -0.35) / 0.15, 12);
    expect(found.z?.[8]).toBeCloseTo((0.6745 * 5.75) / 0.15, 11);
  });

  test("M more than half alike: the mean deviation measures instead, 0 0 0 0 1", () => {
    expect(farVoters([0, 0, 0, 0, 1], 3.5)).toEqual({
      flagged: [4],
      z: [0, 0, 0, 0, expect.closeTo(1 / (1.2533 * 0.2), 12)],
      basis: "mean_ad",
    });
  });

  test("M all alike, up to rounding noise: nobody", () => {
    const nobody = { flagged: [], z: null, basis: "none" };
    expect(farVoters([0.3, 0.3, 0.1 + 0.2], 3.5)).toEqual(nobody);
    expect(farVoters([4], 3.5)).toEqual(nobody);
    expect(farVoters([], 3.5)).toEqual(nobody);
  });

  test("M rounding noise is no unit either: it makes nobody an outlier", () => {
    expect(farVoters([0.1 + 0.2, 0.3, 0.3, 0.1 + 0.2, 0.31], 3.5).basis).toBe("mean_ad");
  });

  test("M being near is not being far", () => {
    expect(farVoters([5, 5.1, 5.2, 5.3, 0], 3.5).flagged).toEqual([]);
  });

  test("M a z at the cutoff is not above it", () => {
    expect(farVoters([0, 1, 2, 3, 4], 0.6745 * 2).flagged).toEqual([]);
    expect(farVoters([0, 1, 2, 3, 4], 1.348).flagged).toEqual([4]);
  });

  test("M an impossible distance is refused", () => {
    expect(() => farVoters([1, NaN], 3.5)).toThrow(RangeError);
  });

  test("M 1 who is flagged does not depend on the order of voters, nor on the unit", () => {
    const distances = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(distances, fc.constantFrom(1e-3, 1, 1e12), (given, unit) => {
        const found = farVoters(given, 3.5).flagged;
        const turned = farVoters(given.map((distance) => distance * unit).reverse(), 3.5).flagged;
        expect(turned.map((voter) => given.length - 1 - voter).reverse()).toEqual(found);
      }),
    );
  });
});
