import { expect, test } from "vitest";
import { reversalsOf } from "@/lib/decision/figures/reversals";
import type { Curve } from "@/lib/decision/measure";
import type { Criterion, Decision } from "@/lib/decision/model";
import { usualScale } from "@/lib/decision/scale";
import { five, teamOf } from "./given-team";

/** Three options on three measured criteria, all with this kind of curve; the facts row by row. */
function measuredBy(curve: Curve, facts: readonly (readonly number[])[]) {
  const optionIds = ["a", "b", "c"];
  const criterionIds = facts.map((_, k) => `k${k}`);
  const criteria = criterionIds.map((id): Criterion => ({
    id,
    title: id,
    definition: "",
    lowEnd: "",
    highEnd: "",
    use: "measured",
    parentId: null,
    scale: usualScale,
    measure: { unit: "", curve, limit: null },
    retired: false,
  }));
  const stated = facts.flatMap((row, k) =>
    row.map((value, i) => {
      const [criterionId, optionId] = [`k${k}`, optionIds[i]!];
      const fact = { criterionId, optionId, value, source: null, statedOn: "2026-11-20", expiresOn: null };
      return [`${criterionId}:${optionId}`, fact] as const;
    }),
  );
  const options = optionIds.map((id) => ({ id, title: id, definition: "", retired: false }));
  const state: Pick<Decision, "criteria" | "options" | "facts"> = {
    criteria,
    options,
    facts: Object.fromEntries(stated),
  };
  return { state, matrix: { criterionIds, optionIds, weights: [0.49, 0.31, 0.2], values: [] } };
}

const facts = [
  [10, 9, 0],
  [0, 1, 20],
  [5, 6, 0],
];

test("F2 with local ends, taking a loser off the list may change who leads: Belton and Gear's reversal", () => {
  const { state, matrix } = measuredBy({ kind: "local", direction: "benefit" }, facts);
  // With C the first leads by a hair; without it the second criterion tells A and B apart as far as it can.
  expect(reversalsOf(state, { ratings: null }, matrix)).toEqual([{ removed: 2, winners: [1] }]);
});

test("F2 with fixed ends it never does, and neither with ratings", () => {
  const { state, matrix } = measuredBy({ kind: "linear", worst: 0, best: 20 }, facts);
  expect(reversalsOf(state, { ratings: null }, matrix)).toEqual([]);
  const { team, state: rated, tally } = teamOf(five);
  expect(reversalsOf(rated, tally, team)).toEqual([]);
});

test("F2 M5 what nobody rated on a criterion without weight counts nothing there either", () => {
  const people = {
    ann: {
      weights: [1, 0],
      ratings: [
        [5, null],
        [3, null],
        [1, null],
      ],
    },
  };
  const { team, state, tally } = teamOf(people);
  expect(team.optionIds).toHaveLength(3);
  expect(reversalsOf(state, tally, team)).toEqual([]);
});
