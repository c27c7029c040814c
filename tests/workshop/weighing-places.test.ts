import { describe, expect, test } from "vitest";
import {
  added,
  movedBefore,
  placesOf,
  ranksOf,
  takenOut,
  tied,
  untied,
} from "@/app/decisions/[decisionId]/_components/weigh/places";

const asked = ["a", "b", "c", "d"];

describe("an order with ties", () => {
  test("is read from ranks and written as competition ranks", () => {
    const places = placesOf({ c: 1, a: 2, d: 2, gone: 1 }, asked);
    expect(places).toEqual([["c"], ["a", "d"]]);
    expect(ranksOf(places)).toEqual({ c: 1, a: 2, d: 2 });
    expect(ranksOf([["a", "b"], ["c"]])).toEqual({ a: 1, b: 1, c: 3 });
  });

  test("dense and competition ranks are the same order", () => {
    expect(placesOf({ a: 1, b: 1, c: 2 }, asked)).toEqual(placesOf({ a: 1, b: 1, c: 3 }, asked));
  });

  test("grows at its end and shrinks anywhere", () => {
    expect(added([["a"]], "b")).toEqual([["a"], ["b"]]);
    expect(added([["a"], ["b"]], "a")).toEqual([["b"], ["a"]]);
    expect(takenOut([["a", "b"], ["c"]], "b")).toEqual([["a"], ["c"]]);
    expect(takenOut([["a"], ["c"]], "a")).toEqual([["c"]]);
  });

  test("moves before another, to the end, and between two that tie into their tie", () => {
    expect(movedBefore([["a"], ["b"], ["c"]], "c", "a")).toEqual([["c"], ["a"], ["b"]]);
    expect(movedBefore([["a"], ["b"], ["c"]], "a", null)).toEqual([["b"], ["c"], ["a"]]);
    expect(movedBefore([["a"], ["b", "c"]], "a", "c")).toEqual([["b", "a", "c"]]);
    expect(movedBefore([["a", "b"], ["c"]], "b", "a")).toEqual([["b"], ["a"], ["c"]]);
  });

  test("ties with the one above, and parts again", () => {
    expect(tied([["a"], ["b"], ["c"]], "b")).toEqual([["a", "b"], ["c"]]);
    expect(tied([["a", "b"], ["c"]], "c")).toEqual([["a", "b", "c"]]);
    expect(tied([["a"], ["b"]], "a")).toEqual([["a"], ["b"]]);
    expect(untied([["a", "b", "c"]], "b")).toEqual([["a", "c"], ["b"]]);
    expect(untied([["a"], ["b"]], "b")).toEqual([["a"], ["b"]]);
  });
});
