import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeWeights } from "@/lib/methods/merge-weights";

describe("M merge weights", () => {
  const expectSame = (actual: number[] | null, expected: number[] | null) => {
    expect(actual === null).toBe(expected === null);
    expected?.forEach((weight, k) => {
      expect(actual?.[k]).toBeCloseTo(weight, 12);
    });
  };

  test("M each person is normalised before merging: loud points do not count more", () => {
    // Ann: 8, 2 → 0.8, 0.2. Ben: 30, 70 → 0.3, 0.7. Mean: 0.55, 0.45. (Raw means would say 19 and 36.)
    const merged = mergeWeights([
      [8, 2],
      [30, 70],
    ]);
    expect(merged?.[0]).toBeCloseTo(0.55, 12);
    expect(merged?.[1]).toBeCloseTo(0.45, 12);
  });

  test("M an all-zero ballot abstains", () => {
    expect(
      mergeWeights([
        [0, 0],
        [1, 3],
      ]),
    ).toEqual([0.25, 0.75]);
    expect(mergeWeights([[0, 0]])).toBeNull();
    expect(mergeWeights([])).toBeNull();
    expect(mergeWeights([[], []])).toBeNull();
  });

  test("M one voter's weights are the team's", () => {
    expect(mergeWeights([[1, 1, 2]])).toEqual([0.25, 0.25, 0.5]);
  });

  test("M voting power counts like as many voters, and without any there is no team", () => {
    const ballots = [
      [8, 2],
      [30, 70],
    ];
    expectSame(mergeWeights(ballots, [1, 2]), mergeWeights([...ballots, [3, 7]]));
    expectSame(mergeWeights(ballots, [0, 5]), [0.3, 0.7]);
    expect(mergeWeights(ballots, [0, 0])).toBeNull();
    expect(() => mergeWeights(ballots, [1])).toThrow(RangeError);
    expect(() => mergeWeights(ballots, [1, -1])).toThrow(RangeError);
  });

  test("M ballots of different lengths and impossible points are refused", () => {
    expect(() => mergeWeights([[1, 2], [1]])).toThrow(RangeError);
    expect(() => mergeWeights([[1, -2]])).toThrow(RangeError);
    expect(() => mergeWeights([[1, NaN]])).toThrow(RangeError);
  });

  const team = fc.integer({ min: 1, max: 12 }).chain((criteria) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: criteria, maxLength: criteria }), {
      minLength: 1,
      maxLength: 12,
    }),
  );

  test("M merged weights sum to 1", () => {
    fc.assert(
      fc.property(team, (ballots) => {
        const merged = mergeWeights(ballots);
        if (merged === null) expect(ballots.flat().every((point) => point === 0)).toBe(true);
        else expect(merged.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  test("L6 permuting voters changes nothing, permuting criteria permutes the result", () => {
    fc.assert(
      fc.property(team, (ballots) => {
        const merged = mergeWeights(ballots);
        expectSame(mergeWeights([...ballots].reverse()), merged);
        expectSame(mergeWeights(ballots.map((ballot) => [...ballot].reverse())), merged?.reverse() ?? null);
      }),
    );
  });

  test("L6 scaling one person's points changes nothing", () => {
    fc.assert(
      fc.property(team, fc.double({ min: 1e-12, max: 1e12, noNaN: true }), (ballots, factor) => {
        const scaled = ballots.map((ballot, v) => (v === 0 ? ballot.map((point) => point * factor) : ballot));
        expectSame(mergeWeights(scaled), mergeWeights(ballots));
      }),
    );
  });

  test("M every voter doubled, nothing changes", () => {
    fc.assert(
      fc.property(team, (ballots) => {
        expectSame(mergeWeights([...ballots, ...ballots]), mergeWeights(ballots));
      }),
    );
  });

  test("M deleting a criterion that nobody weighs changes no other weight", () => {
    fc.assert(
      fc.property(team, (ballots) => {
        expectSame(
          mergeWeights(ballots.map((ballot) => [0, ...ballot]))?.slice(1) ?? null,
          mergeWeights(ballots),
        );
      }),
    );
  });
});
