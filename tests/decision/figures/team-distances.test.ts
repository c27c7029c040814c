import { expect, test } from "vitest";
import { teamDistances } from "@/lib/decision/figures/team-distances";
import { five, teamOf } from "./given-team";

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

test("F5 who did not weigh is in the histogram of ratings and not in the one of weights", () => {
  const { team } = teamOf({ ...five, fay: { weights: null, ratings: five["ann"]!.ratings } });
  const distances = teamDistances(team)!;
  expect([sum(distances.weights), sum(distances.ratings)]).toEqual([5, 6]);
});
