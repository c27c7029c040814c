import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { weightOverlap } from "@/lib/methods/weight-overlap";

const team = [
  [0.5, 0.3, 0.2],
  [0.2, 0.3, 0.5],
  [0.6, 0.3, 0.1],
];

describe("M Goepel's S*", () => {
  test("M three voters, three criteria, judgements up to 9 (40 digits, mpmath)", () => {
    expect(weightOverlap(team, 9)).toEqual({
      overlap: expect.closeTo(0.7800707475131788, 13),
      similarity: expect.closeTo(0.9136720084917991, 14),
      alpha: expect.closeTo(0.9857505843286422, 14),
      beta: expect.closeTo(0.09028362478469178, 14),
      gamma: expect.closeTo(1.0760342091133341, 14),
    });
  });

  test("M without a limit it is the relative homogeneity", () => {
    expect(weightOverlap(team, null).overlap).toBeCloseTo(0.8705080127376986, 13);
  });

  test("M weights steeper than the scale allows are below 0, not clamped", () => {
    const steep = [
      [98, 1, 1],
      [1, 98, 1],
      [1, 1, 98],
    ];
    expect(weightOverlap(steep, 9).overlap).toBeCloseTo(-0.5978523500892056, 13);
  });

  test("M nothing in common is 0: each voter another criterion, without a limit", () => {
    const apart = [
      [1, 0],
      [0, 1],
    ];
    expect(weightOverlap(apart, null).overlap).toBeCloseTo(0, 14);
    expect(weightOverlap(apart, null).similarity).toBeCloseTo(0.5, 14);
  });

  test("M one voter, also when the others abstain, agrees with nobody", () => {
    const nothing = { overlap: null, similarity: null, alpha: null, beta: null, gamma: null };
    expect(weightOverlap([[3, 1]], 9)).toEqual(nothing);
    expect(
      weightOverlap(
        [
          [3, 1],
          [0, 0],
        ],
        9,
      ),
    ).toEqual(nothing);
    expect(weightOverlap([[0, 0]], null)).toEqual(nothing);
    expect(weightOverlap([], 9)).toEqual(nothing);
  });

  test("M where nothing but agreement is possible there is no S*: one criterion, a scale that ends at 1", () => {
    expect(weightOverlap([[3], [2]], 9)).toMatchObject({ overlap: null, similarity: 1 });
    expect(weightOverlap([[3], [2]], null).overlap).toBeNull();
    expect(weightOverlap(team, 1).overlap).toBeNull();
  });

  test("M rows of different lengths, impossible points and scales are refused", () => {
    expect(() => weightOverlap([[1, 2], [1]], 9)).toThrow(RangeError);
    expect(() => weightOverlap([[1, -1]], 9)).toThrow(RangeError);
    expect(() => weightOverlap(team, 0.5)).toThrow(RangeError);
    expect(() => weightOverlap(team, Infinity)).toThrow(RangeError);
    expect(() => weightOverlap(team, NaN)).toThrow(RangeError);
  });

  const ballots = fc.integer({ min: 1, max: 8 }).chain((criteria) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: criteria, maxLength: criteria }), {
      minLength: 1,
      maxLength: 8,
    }),
  );
  const scale = fc.constantFrom(null, 5, 9);

  const expectSame = (actual: number | null, expected: number | null) => {
    expect(actual === null).toBe(expected === null);
    expect(actual ?? 0).toBeCloseTo(expected ?? 0, 10);
  };

  test("M 1 the order of voters and criteria never matters", () => {
    fc.assert(
      fc.property(ballots, scale, (given, max) => {
        const turned = given.map((row) => [...row].reverse()).reverse();
        expectSame(weightOverlap(turned, max).overlap, weightOverlap(given, max).overlap);
      }),
    );
  });

  test("M 2 scaling one voter's points changes nothing, from 1e-12 to 1e12", () => {
    fc.assert(
      fc.property(ballots, scale, fc.double({ min: 1e-12, max: 1e12, noNaN: true }), (given, max, factor) => {
        const scaled = given.map((row, voter) => (voter === 0 ? row.map((point) => point * factor) : row));
        expectSame(weightOverlap(scaled, max).overlap, weightOverlap(given, max).overlap);
      }),
    );
  });

  test("M 3 every voter doubled, nothing changes", () => {
    fc.assert(
      fc.property(ballots, scale, (given, max) => {
        const counted = given.filter((row) => row.some((point) => point > 0));
        fc.pre(counted.length >= 2);
        expectSame(weightOverlap([...given, ...given], max).overlap, weightOverlap(given, max).overlap);
      }),
    );
  });

  test("M 14 a unanimous team overlaps fully", () => {
    fc.assert(
      fc.property(ballots, scale, fc.integer({ min: 2, max: 9 }), ([row = []], max, voters) => {
        fc.pre(row.length > 1 && row.some((point) => point > 0));
        const given = Array.from({ length: voters }, () => row);
        expectSame(weightOverlap(given, max).overlap, 1);
      }),
    );
  });
});
