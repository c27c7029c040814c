import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalise } from "@/lib/methods/normalise";
import { twoGroupScores } from "@/lib/methods/two-group-scores";
import { at, orders } from "../support/arbitrary-tables";

describe("M the two scores of a group", () => {
  test("M by hand: who rates high where they weigh high lifts the mean of personal scores", () => {
    // Means ½ ½ and 50 50: 50. Personal 0.9 · 90 + 0.1 · 10 = 82, twice. Covariance per criterion 0.4 · 40 = 16.
    const weights = [
      [0.9, 0.1],
      [0.1, 0.9],
    ];
    const scores = twoGroupScores(weights, [
      [90, 10],
      [10, 90],
    ]);
    expect(scores.ofMeanInputs).toBeCloseTo(50, 12);
    expect(scores.meanOfPersonal).toBeCloseTo(82, 12);
    expect(scores.covarianceGap).toBeCloseTo(32, 12);
    // Another option, 60 for everybody on everything, would win by the one and lose by the other.
    expect(
      twoGroupScores(weights, [
        [60, 60],
        [60, 60],
      ]),
    ).toEqual({ ofMeanInputs: 60, meanOfPersonal: 60, covarianceGap: 0 });
  });

  test("M gaps are left out where they are", () => {
    const weights = [[0.5, 0.5], [1, 0], null];
    const scores = twoGroupScores(weights, [
      [10, null],
      [20, null],
      [60, 4],
    ]);
    // Cell means 30 and 4 with weights ¾ ¼. Only the second voter's gap has no weight.
    expect(scores.ofMeanInputs).toBeCloseTo(23.5, 12);
    expect(scores.meanOfPersonal).toBe(20);
    // Nobody who weighed has rated the second criterion.
    expect(scores.covarianceGap).toBeNull();
  });

  test("M a criterion without weight leaves no gap", () => {
    expect(twoGroupScores([[1, 0]], [[8, null]])).toEqual({
      ofMeanInputs: 8,
      meanOfPersonal: 8,
      covarianceGap: 0,
    });
  });

  test("M nobody weighed, nobody rated, nobody is there", () => {
    const nothing = { ofMeanInputs: null, meanOfPersonal: null, covarianceGap: null };
    expect(twoGroupScores([null], [[5]])).toEqual(nothing);
    expect(twoGroupScores([[1]], [[null]])).toEqual(nothing);
    expect(twoGroupScores([], [])).toEqual(nothing);
  });

  test("M lists that do not fit and numbers that are none are refused", () => {
    expect(() => twoGroupScores([[1]], [])).toThrow(RangeError);
    expect(() => twoGroupScores([[1]], [[1, 2]])).toThrow(RangeError);
    expect(() => twoGroupScores([[1]], [[NaN]])).toThrow(RangeError);
  });

  const voter = fc.record({
    points: fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.integer({ min: 1, max: 9 })),
    ratings: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 }),
  });
  const team = fc.array(voter, { minLength: 1, maxLength: 8 });
  const scoresOf = (voters: readonly { points: readonly number[]; ratings: readonly number[] }[]) =>
    twoGroupScores(
      voters.map(({ points }) => normalise(points)),
      voters.map(({ ratings }) => ratings),
    );
  const close = (a: ReturnType<typeof scoresOf>, b: ReturnType<typeof scoresOf>) => {
    expect(a.ofMeanInputs!).toBeCloseTo(b.ofMeanInputs!, 9);
    expect(a.meanOfPersonal!).toBeCloseTo(b.meanOfPersonal!, 9);
    expect(a.covarianceGap!).toBeCloseTo(b.covarianceGap!, 9);
  };

  test("M without gaps they differ by the covariance", () => {
    fc.assert(
      fc.property(team, (voters) => {
        const { ofMeanInputs, meanOfPersonal, covarianceGap } = scoresOf(voters);
        expect(meanOfPersonal! - ofMeanInputs!).toBeCloseTo(covarianceGap!, 9);
      }),
    );
  });

  test("M the order of voters and a second team of the same opinions change nothing", () => {
    const shuffled = team.chain((voters) => fc.tuple(fc.constant(voters), orders(voters.length)));
    fc.assert(
      fc.property(shuffled, ([voters, order]) => {
        close(scoresOf(at(voters, order)), scoresOf(voters));
        close(scoresOf([...voters, ...voters]), scoresOf(voters));
      }),
    );
  });

  test("M unanimous teams, and teams of one, have one score", () => {
    fc.assert(
      fc.property(voter, fc.integer({ min: 1, max: 5 }), (one, people) => {
        const { ofMeanInputs, meanOfPersonal, covarianceGap } = scoresOf(
          Array.from({ length: people }, () => one),
        );
        expect(meanOfPersonal!).toBeCloseTo(ofMeanInputs!, 9);
        expect(covarianceGap!).toBeCloseTo(0, 9);
      }),
    );
  });
});
