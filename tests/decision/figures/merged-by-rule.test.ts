import { describe, expect, test } from "vitest";
import { figuresOf } from "@/lib/decision/figures/figures";
import { personalFigures } from "@/lib/decision/figures/personal-figures";
import type { Merging } from "@/lib/decision/merging";
import { leadersOf, tallyOf } from "@/lib/decision/tally";
import { mergerOf } from "@/lib/methods/merger-of";
import { mergingRules } from "@/lib/methods/merge-votes";
import { packTeam } from "@/lib/methods/team";
import { worldAfter, worldFrom } from "../../support/given";
import type { Said } from "../../support/given";
import { rateAll, team as joined, weighBy } from "../../support/given-matrix";
import { revealed, rounds } from "../../support/given-votes";
import { five, teamIn, votesOf } from "./given-team";

const merge = (change: Partial<Merging>): Said => [
  "ann",
  { type: "ChangeMerging", merging: { rule: "mean", trim: 0.2, pairwise: "aip", ...change } },
];
const power = (participantId: string, times: number): Said => [
  "ann",
  { type: "ChangePower", participantId, power: times },
];
/** Ratings above the lowest only, so that the geometric mean is defined. */
const people = Object.fromEntries(
  Object.entries(five).map(([name, { weights, ratings }]) => [
    name,
    {
      weights,
      ratings: ratings.map((row) =>
        row.map((value) => (typeof value === "number" ? Math.max(2, value) : value)),
      ),
    },
  ]),
);
const base = votesOf(people);

function mergedAnew(said: readonly Said[]) {
  const found = teamIn(worldAfter(...said));
  const { team } = found;
  const packed = packTeam(team.votes, team.optionIds.length, team.criterionIds.length);
  const merger = mergerOf(packed, team.merging);
  merger.merge(team.participantIds.map(() => 1));
  return { ...found, merger };
}

const powers = [power("bob", 0.4), power("eve", 3), power("dan", 0)];

describe.each(mergingRules)("F9 M19 figures of votes merged by the %s", (rule) => {
  test.each([
    ["one person one vote", []],
    ["voting power", powers],
  ] as const)("start from the result of the tally: %s", (_, more) => {
    const said = [...base, merge({ rule, ...(rule === "mean" && { pairwise: "aij" }) }), ...more];
    const { team, tally, merger } = mergedAnew(said);
    expect(tally.rule).toBe(`${rule}-1`);
    team.weights.forEach((weight, k) => expect(merger.weights[k]).toBeCloseTo(weight, 12));
    team.values.flat().forEach((value, cell) => expect(merger.values[cell]).toBeCloseTo(value, 12));
  });

  test.each([
    ["one person one vote", []],
    ["voting power", powers],
  ] as const)("F9 F5 without somebody those would win who do when they are removed: %s", (_, more) => {
    const world = worldAfter(...base, merge({ rule, trim: 0.1, pairwise: "aij" }), ...more);
    const { team, standing, tally } = teamIn(world);
    const personal = personalFigures(team, standing);
    let deciding = 0;
    for (const [voter, id] of team.participantIds.entries()) {
      if (id === "ann") continue;
      const { state, directory } = worldFrom(world, [
        "ann",
        { type: "RemoveParticipant", participantId: id },
      ]);
      const left = leadersOf(tallyOf(state, directory.voters));
      const without = personal.voters[voter]!.without;
      const named = without?.map((option) => team.optionIds[option]) ?? leadersOf(tally);
      expect(named).toEqual(left);
      if (without !== null) deciding += 1;
    }
    const counted = figuresOf(team, standing, "d").withoutOne.reduce((sum, { voters }) => sum + voters, 0);
    expect(counted).toBe(deciding + (personal.voters[0]!.without === null ? 0 : 1));
  });
});

test("F9 M20 comparisons merged before they become weights are resampled as the geometric mean of weights, which is the same", () => {
  const pairs = (by: string, ratio: number) =>
    weighBy(by, "w", { method: "pairwise", judgements: { "ease:speed": ratio } });
  const { team, tally, merger } = mergedAnew([
    ...joined,
    ...rounds,
    pairs("ann", 9),
    pairs("bob", 2),
    ...rateAll("ann", "r", [5, 3, 2, 4]),
    ...rateAll("bob", "r", [4, 2, 3, 5]),
    ...revealed,
    merge({ pairwise: "aij" }),
    power("bob", 2),
  ]);
  expect(tally.weights?.pairwise).toBe("aij");
  expect(team.merging).toMatchObject({ weights: "geometric", values: "mean", powers: [1, 2] });
  team.weights.forEach((weight, k) => expect(merger.weights[k]).toBeCloseTo(weight, 12));
});

describe("F9 F6 M22 voting power", () => {
  const figuresWith = (...more: Said[]) => {
    const { team, standing } = teamIn(worldAfter(...base, ...more));
    return figuresOf(team, standing, "d");
  };

  test("multiplies ballots, and without any nobody is asked", () => {
    const plain = figuresWith().elections!;
    const { elections } = figuresWith(...["ann", "bob", "cat", "dan", "eve"].map((who) => power(who, 2)));
    expect(elections!.duels).toEqual(plain.duels.map((row) => row.map((wins) => 2 * wins)));
    expect(elections!.approvals).toEqual(plain.approvals.map((voters) => 2 * voters));
    const alone = figuresWith(...["bob", "cat", "dan", "eve"].map((who) => power(who, 0)));
    expect(alone.elections).toMatchObject({ ballots: 1, headToHead: 0 });
  });

  test("weighs everybody's own scores too", () => {
    const camps = { ann: [[5], [1]], bob: [[1], [5]], cat: [[4], [2]] };
    const said = votesOf(
      Object.fromEntries(Object.entries(camps).map(([who, ratings]) => [who, { weights: [1], ratings }])),
    );
    const first = (...more: Said[]) => {
      const { team, standing } = teamIn(worldAfter(...said, ...more));
      return figuresOf(team, standing, "d").meanOfScores;
    };
    expect(first()).toEqual([0]);
    expect(first(power("bob", 1.5))).toEqual([0, 1]);
    expect(first(power("bob", 2))).toEqual([1]);
  });
});
