import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  converted,
  liveShare,
  onlyAsked,
  sumOf,
} from "@/app/decisions/[decisionId]/_components/weigh/judgements";

describe("live percentages", () => {
  test("are of what was judged so far, and unknown while all is zero", () => {
    expect(liveShare({ a: 6, b: 2 }, "a")).toBe(0.75);
    expect(liveShare({ a: 6, b: 2 }, "c")).toBeNull();
    expect(liveShare({ a: 0 }, "a")).toBeNull();
  });
});

test("only what is asked is kept", () => {
  expect(onlyAsked({ a: 3, retired: 4 }, ["a", "b"])).toEqual({ a: 3 });
});

describe("changing the method", () => {
  test("sliders to points add up to 100, largest remainders first", () => {
    expect(converted({ a: 1, b: 1, c: 1 }, "points")).toEqual({ a: 34, b: 33, c: 33 });
    expect(converted({ a: 10, b: 5 }, "points")).toEqual({ a: 67, b: 33 });
  });

  test("points to sliders: the heaviest becomes 10", () => {
    expect(converted({ a: 60, b: 30, c: 10 }, "sliders")).toEqual({ a: 10, b: 5, c: 2 });
  });

  test("all zero stays all zero", () => {
    expect(converted({ a: 0, b: 0 }, "points")).toEqual({ a: 0, b: 0 });
  });

  test("points are whole, between 0 and 100, and 100 together", () => {
    const sliders = fc.dictionary(fc.string({ minLength: 1 }), fc.integer({ min: 0, max: 10 }), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(sliders, (given) => {
        fc.pre(sumOf(given) > 0);
        const points = converted(given, "points");
        expect(sumOf(points)).toBe(100);
        for (const each of Object.values(points)) {
          expect(Number.isInteger(each)).toBe(true);
          expect(each).toBeGreaterThanOrEqual(0);
          expect(each).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});
