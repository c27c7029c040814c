import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { centroid, cutSimplex } from "@/lib/methods/simplex";
import type { Simplex } from "@/lib/methods/simplex";
import { halfSpaceShare } from "./half-space-share";

const enough = { tolerance: 1e-12, most: 10_000 };
const unit = (heights: readonly number[]): Simplex => ({
  share: 1,
  corners: heights.map((height) => [height]),
});
const height = (corner: readonly number[]) => corner[0]!;
const shareOf = (pieces: readonly Simplex[]) => pieces.reduce((sum, { share }) => sum + share, 0);

describe("M cutting a simplex", () => {
  test("M an edge is cut in proportion", () => {
    const cut = cutSimplex(unit([3, -1]), height, enough);
    expect(cut).toEqual({
      above: [{ share: 0.75, corners: [[3], [0]] }],
      below: [{ share: 0.25, corners: [[0], [-1]] }],
    });
  });

  test("M what does not cross stays whole, and what lies in the plane is above", () => {
    expect(cutSimplex(unit([1, 0, 2]), height, enough)).toEqual({ above: [unit([1, 0, 2])], below: [] });
    expect(cutSimplex(unit([-1, 0]), height, enough)).toEqual({ above: [], below: [unit([-1, 0])] });
    expect(cutSimplex(unit([0, 0]), height, enough)).toEqual({ above: [unit([0, 0])], below: [] });
    expect(cutSimplex(unit([1, -0.1]), height, { ...enough, tolerance: 0.1 })?.below).toEqual([]);
    expect(cutSimplex(unit([0.1, -1]), height, { ...enough, tolerance: 0.1 })?.above).toEqual([]);
  });

  test("M too many pieces are none: four corners against four make seventy", () => {
    const corners = [1, 2, 3, 4, -1, -2, -3, -4];
    expect(cutSimplex(unit(corners), height, { ...enough, most: 70 })).not.toBeNull();
    expect(cutSimplex(unit(corners), height, { ...enough, most: 69 })).toBeNull();
  });

  test("M the middle is the mean of the corners", () => {
    expect(
      centroid([
        [0, 3],
        [4, 1],
      ]),
    ).toEqual([2, 2]);
  });

  const heights = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 });

  test("M the shares of the pieces are those of the closed form, and each piece keeps to its side", () => {
    fc.assert(
      fc.property(heights, (given) => {
        const clear = given.map((own) => (Math.abs(own) < 1e-6 ? 0 : own));
        const { above, below } = cutSimplex(unit(clear), height, enough)!;
        if (clear.some((own) => own !== 0)) expect(shareOf(above)).toBeCloseTo(halfSpaceShare(clear), 12);
        expect(shareOf(above) + shareOf(below)).toBeCloseTo(1, 12);
        for (const { corners } of above)
          for (const corner of corners) expect(height(corner)).toBeGreaterThan(-1e-12);
        for (const { corners } of below)
          for (const corner of corners) expect(height(corner)).toBeLessThan(1e-12);
      }),
    );
  });
});
