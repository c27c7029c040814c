import { describe, expect, test } from "vitest";
import { screenMustHaves } from "@/lib/methods/screen-must-haves";
import type { MustHave } from "@/lib/methods/screen-must-haves";
import { unitTolerance } from "@/lib/methods/unit-tolerance";

const atMost = (criterion: number, limit: number): MustHave => ({ criterion, op: "<=", limit });
const atLeast = (criterion: number, limit: number): MustHave => ({ criterion, op: ">=", limit });

describe("M must-haves", () => {
  test("M just reaching a limit is keeping it", () => {
    const { passes, failures } = screenMustHaves([[10], [10.001], [9]], [atMost(0, 10)]);
    expect(passes).toEqual([true, false, true]);
    expect(failures).toEqual([[], [[0, "fails"]], []]);
    expect(screenMustHaves([[10], [9.999]], [atLeast(0, 10)]).passes).toEqual([true, false]);
    expect(screenMustHaves([[0.1 + 0.2]], [atMost(0, 0.3)]).passes).toEqual([true]);
  });

  test("M unknown is not failing", () => {
    expect(screenMustHaves([[null, 1]], [atLeast(0, 5), atLeast(1, 5)])).toEqual({
      passes: [false],
      failures: [
        [
          [0, "unknown"],
          [1, "fails"],
        ],
      ],
    });
    expect(screenMustHaves([[null]], [atLeast(0, 5)])).toEqual({
      passes: [true],
      failures: [[[0, "unknown"]]],
    });
  });

  test("M a range is two rules on one criterion, and no rule knocks nobody out", () => {
    const range = [atLeast(0, 1), atMost(0, 2)];
    expect(screenMustHaves([[0], [1.5], [3]], range).passes).toEqual([false, true, false]);
    expect(screenMustHaves([[0], [null]], [])).toEqual({ passes: [true, true], failures: [[], []] });
  });

  test("M facts in small and large units are told apart", () => {
    expect(screenMustHaves([[1e-12], [2e-12]], [atMost(0, 1e-12)]).passes).toEqual([true, false]);
    expect(screenMustHaves([[1e12], [1e12 + 1]], [atMost(0, 1e12)]).passes).toEqual([true, false]);
  });

  test("M a tie is 1e-9, less among small numbers, and nothing among zeros", () => {
    expect(unitTolerance([-3, 2e12])).toBe(1e-9);
    expect(unitTolerance([0, -2e-9])).toBe(2e-18);
    expect(unitTolerance([0, 0])).toBe(0);
    expect(unitTolerance([])).toBe(0);
  });
});
