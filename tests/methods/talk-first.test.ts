import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { talkFirst } from "@/lib/methods/talk-first";

const cell = (id: string, weight: number, spread: number | null) => ({ id, weight, spread });

describe("M talk first", () => {
  test("M largest weight × spread, not largest spread", () => {
    const cells = [
      cell("wide but light", 0.03, 1),
      cell("heavy and apart", 0.5, 0.6),
      cell("heavy and close", 0.5, 0.1),
      cell("middling", 0.2, 0.5),
    ];
    expect(talkFirst(cells).map(({ id }) => id)).toEqual(["heavy and apart", "middling", "heavy and close"]);
  });

  test("M ties keep the given order, rounding noise included", () => {
    const cells = [cell("a", 0.1, 0.3), cell("b", 0.3, 0.1), cell("c", 0.1 * 3, 0.1), cell("d", 0.2, 0.15)];
    expect(talkFirst(cells).map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(talkFirst([...cells].reverse()).map(({ id }) => id)).toEqual(["d", "c", "b"]);
  });

  test("M nothing to talk about where all agree, nobody weighs or too few rated", () => {
    expect(
      talkFirst([cell("agreed", 0.5, 0), cell("weightless", 0, 1), cell("one vote", 0.5, null)]),
    ).toEqual([]);
    expect(talkFirst([])).toEqual([]);
  });

  test("M no cell left out matters more than one that is in", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const cells = fc.array(fc.record({ weight: share, spread: share }), { maxLength: 30 });
    fc.assert(
      fc.property(cells, (given) => {
        const chosen = talkFirst(given);
        expect(chosen.length).toBeLessThanOrEqual(3);
        const least = Math.min(...chosen.map(({ weight, spread }) => weight * spread));
        for (const other of given) {
          if (chosen.length < 3 || chosen.includes(other)) continue;
          expect(other.weight * other.spread).toBeLessThanOrEqual(least + 1e-7);
        }
      }),
    );
  });
});
