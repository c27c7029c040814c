import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clusterOrder } from "@/lib/methods/cluster-order";
import { distanceMatrix } from "@/lib/methods/distance-matrix";

const onALine = (...places: number[]) =>
  distanceMatrix(
    places.map((place) => [place]),
    ([a], [b]) => Math.abs((a ?? 0) - (b ?? 0)),
  );

describe("M cluster order", () => {
  test("M two camps end up side by side, inside each by nearness", () => {
    expect(clusterOrder(onALine(1, 101, 2, 103, 4))).toEqual([0, 2, 4, 1, 3]);
  });

  test("M clusters are turned so that the nearest ends meet", () => {
    // 0 and 1 join, 10 and 12 join, then 0–1 meets 10–12 at 1 and 10, whatever order they came in.
    expect(clusterOrder(onALine(1, 0, 12, 10))).toEqual([1, 0, 3, 2]);
    expect(clusterOrder(onALine(0, 1, 12, 10))).toEqual([0, 1, 3, 2]);
    expect(clusterOrder(onALine(12, 10, 1, 0))).toEqual([0, 1, 2, 3]);
  });

  test("M average linkage: the mean of all pairs decides, not the nearest or the farthest", () => {
    const distances = (between2And3: number) => [
      [0, 1, 9, 4.9],
      [1, 0, 3, 20],
      [9, 3, 0, between2And3],
      [4.9, 20, between2And3, 0],
    ];
    // 0–1 join first; then 2 is 3 to 9 away from them, 6 on average. The nearest pair would join it to them at once …
    expect(clusterOrder(distances(5))).toEqual([0, 1, 2, 3]);
    // … the farthest not even now.
    expect(clusterOrder(distances(6.5))).toEqual([2, 1, 0, 3]);
  });

  test("M equal distances keep the given order; unknown ones come last", () => {
    expect(clusterOrder(onALine(5, 5, 5, 5))).toEqual([0, 1, 2, 3]);
    expect(
      clusterOrder([
        [0, null, 3],
        [null, null, null],
        [3, null, 0],
      ]),
    ).toEqual([0, 2, 1]);
    expect(
      clusterOrder([
        [0, null],
        [null, 0],
      ]),
    ).toEqual([0, 1]);
  });

  test("M one voter, and nobody", () => {
    expect(clusterOrder([[0]])).toEqual([0]);
    expect(clusterOrder([])).toEqual([]);
  });

  test("M a matrix that is not square is refused", () => {
    expect(() => clusterOrder([[0, 1]])).toThrow(RangeError);
  });

  test("M 1 everybody once, and the same neighbours in whatever order the voters come", () => {
    // Powers of two: no two averages are alike.
    const places = fc
      .uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 8 })
      .map((given) => given.map((exponent) => 2 ** exponent));
    fc.assert(
      fc.property(places, (given) => {
        const order = clusterOrder(onALine(...given));
        expect([...order].sort((a, b) => a - b)).toEqual(given.map((_, voter) => voter));
        const line = order.map((voter) => given[voter]);
        const turned = [...given].reverse();
        const other = clusterOrder(onALine(...turned)).map((voter) => turned[voter]);
        expect([line, [...line].reverse()]).toContainEqual(other);
      }),
    );
  });
});
