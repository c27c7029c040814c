import { expect, test } from "vitest";
import { standingOf } from "@/lib/decision/figures/standing";
import { weightedSums } from "@/lib/methods/weighted-sums";
import { five, teamOf } from "./given-team";

const nobodyRated = { ratings: null };

test("F2 M4 the lead is in points of the score, and moving the weight of the flip makes a tie", () => {
  const { team, standing } = teamOf(five);
  const scores = weightedSums(team.values, team.weights).map((score) => 100 * score);
  expect(standing.first).toEqual([0]);
  expect(standing.next).toEqual([2]);
  expect(standing.lead).toBeCloseTo(scores[0]! - scores[2]!, 12);
  const flipped = weightedSums(team.values, standing.flip!.weights);
  expect(flipped[standing.flip!.option]).toBeCloseTo(flipped[0]!, 12);
  const moved = standing.flip!.weights.reduce(
    (sum, weight, k) => sum + Math.abs(weight - team.weights[k]!),
    0,
  );
  expect(standing.flip!.points).toBeCloseTo(50 * moved, 12);
});

test("F2 the smallest change of a rating makes a tie too, and says whether one vote could do it", () => {
  const { team, standing } = teamOf(five);
  const { option, criterion, challenger, change, oneVote } = standing.ratingChange!;
  const values = team.values.map((row, i) =>
    row.map((value, k) => (i === option && k === criterion ? value + change : value)),
  );
  const scores = weightedSums(values, team.weights);
  expect(scores[challenger]).toBeCloseTo(scores[0]!, 12);
  expect(oneVote).toBe(Math.abs(change) <= 1 / 5);
});

test("F2 options that are level lead by nothing; one that is best everywhere cannot be overtaken by weights", () => {
  const same = {
    weights: [1, 1],
    ratings: [
      [3, 3],
      [3, 3],
      [2, 1],
    ],
  } as const;
  const level = teamOf({ ann: same, bob: same }).standing;
  expect(level).toMatchObject({ first: [0, 1], next: [2], lead: 0, flip: { points: 0 }, ratingChange: null });
  expect(level.dominates).toEqual([
    [0, 2],
    [1, 2],
  ]);
  const best = teamOf({
    ann: {
      weights: [1, 1],
      ratings: [
        [4, 4],
        [3, 3],
      ],
    },
  }).standing;
  expect(best).toMatchObject({ first: [0], flip: null, dominates: [[0, 1]] });
});

test("F2 M5 what nobody rated on a criterion without weight dominates nobody", () => {
  const { standing } = teamOf({
    ann: {
      weights: [1, 0],
      ratings: [
        [3, null],
        [3, 5],
      ],
    },
  });
  expect(standing).toMatchObject({ first: [0, 1], dominates: [] });
});

test("F2 one option alone has no standing", () => {
  const matrix = { criterionIds: ["k"], optionIds: ["o"], weights: [1], values: [[1]] };
  expect(standingOf(matrix, nobodyRated)).toBeNull();
});
