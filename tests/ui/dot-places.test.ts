import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dotPlaces } from "@/lib/ui/dot-places";

describe("where the votes of a cell are drawn", () => {
  it("stacks equal votes around the line, mine in the middle", () => {
    const { dots, bars } = dotPlaces([0, 0, 1, 3, 2], 4);
    expect(bars).toEqual([]);
    expect(dots).toEqual([
      { rating: 3, level: 0, aside: 0, isMine: false },
      { rating: 4, level: -1, aside: 0, isMine: false },
      { rating: 4, level: 0, aside: 0, isMine: true },
      { rating: 4, level: 1, aside: 0, isMine: false },
      { rating: 5, level: -0.5, aside: 0, isMine: false },
      { rating: 5, level: 0.5, aside: 0, isMine: false },
    ]);
  });

  it("puts six to ten votes of a rating into two stacks side by side", () => {
    const { dots, bars } = dotPlaces([0, 7, 0, 0, 0], 2);
    expect(bars).toEqual([]);
    expect(dots.map(({ aside, level }) => [aside, level])).toEqual([
      [-0.5, -1.5],
      [-0.5, -0.5],
      [-0.5, 0.5],
      [-0.5, 1.5],
      [0.5, -1],
      [0.5, 0],
      [0.5, 1],
    ]);
    expect(dots.filter((dot) => dot.isMine)).toEqual([{ rating: 2, level: -0.5, aside: -0.5, isMine: true }]);
  });

  it("turns to columns when one rating has more than ten votes", () => {
    expect(dotPlaces([0, 12, 6, 0, 0], 2)).toEqual({
      bars: [
        { rating: 2, height: 1 },
        { rating: 3, height: 0.5 },
      ],
      dots: [{ rating: 2, level: 0, aside: 0, isMine: true }],
    });
  });

  it("draws every vote exactly once, mine at most once", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 5 }), (histogram, mine) => {
        const { dots } = dotPlaces(histogram, mine);
        expect(dots).toHaveLength(histogram.reduce((sum, count) => sum + count, 0));
        expect(dots.filter((dot) => dot.isMine)).toHaveLength((histogram[mine - 1] ?? 0) > 0 ? 1 : 0);
      }),
    );
  });
});
