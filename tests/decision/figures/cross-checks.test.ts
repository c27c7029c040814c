import { describe, expect, test } from "vitest";
import { compute } from "@/lib/compute/compute";
import { figuresOf } from "@/lib/decision/figures/figures";
import { personalScores } from "@/lib/decision/figures/personal-scores";
import type { Given } from "./given-team";
import { five, teamOf } from "./given-team";

const ofFive = teamOf(five);
const figures = figuresOf(ofFive.team, ofFive.standing, "decision");

/** Three people who disagree in a circle about three options. */
const circle: Readonly<Record<string, Given>> = {
  ann: { weights: [1], ratings: [[5], [3], [1]] },
  bob: { weights: [1], ratings: [[1], [5], [3]] },
  cat: { weights: [1], ratings: [[3], [1], [5]] },
};

describe("cross-checks", () => {
  test("F6 a circle is called a circle, and nobody wins head to head", () => {
    const { team, standing } = teamOf(circle);
    const { elections } = figuresOf(team, standing, "d");
    expect(elections).toMatchObject({ ballots: 3, headToHead: null, circles: [[0, 1, 2]], paths: [0, 1, 2] });
    expect(elections!.duels).toEqual([
      [0, 2, 1],
      [1, 0, 2],
      [2, 1, 0],
    ]);
  });

  test("F6 M8 what the open door computes of the same scores is what stands in the figures", () => {
    const scores = personalScores(ofFive.team).map((each) => each.scores);
    const candidates = ["A", "B", "C"];
    const asked = compute({ method: "vote.rank_rules", input: { candidates, scores } });
    const named = (options: readonly number[]) => options.map((option) => candidates[option]);
    const { elections } = figures;
    expect(asked).toMatchObject({
      result: {
        pairwise: elections!.duels,
        borda_winners: named(elections!.places),
        copeland_winners: named(elections!.won),
        schulze_winners: named(elections!.paths),
      },
    });
    const approval = compute({ method: "vote.approval", input: { candidates, scores, rule: "threshold" } });
    expect(approval).toMatchObject({
      result: { approvals: elections!.approvals, winners: named(elections!.approved) },
    });
  });

  test("F6 without anybody who orders two options there is no election, and the mean of no scores names nobody", () => {
    const apart = teamOf({
      ann: { weights: [1], ratings: [["abstain"], ["abstain"]] },
      bob: { weights: null, ratings: [[4], [2]] },
    });
    const found = figuresOf(apart.team, apart.standing, "d");
    expect(found).toMatchObject({ elections: null, meanOfScores: [], own: { voters: 0 } });
  });

  test("F6 M1 the mean of everybody's own scores may name another first than the score of the means", () => {
    // Whoever rates the first option high weighs exactly what it is good at.
    const { team, standing } = teamOf({
      ann: {
        weights: [10, 0],
        ratings: [
          [5, 1],
          [3, 4],
        ],
      },
      bob: {
        weights: [0, 10],
        ratings: [
          [1, 5],
          [4, 3],
        ],
      },
    });
    expect(standing.first).toEqual([1]);
    expect(figuresOf(team, standing, "d").meanOfScores).toEqual([0]);
  });
});

describe("where to look", () => {
  test("F7 talk goes first where disagreement moves the scores most, rated or weighed", () => {
    const impacts = figures.impact.map(({ impact }) => impact);
    expect(impacts).toEqual([...impacts].sort((a, b) => b - a));
    expect(figures.impact[0]).toMatchObject({ criterion: 1 });
    expect(figures.impact.some(({ option }) => option === null)).toBe(true);
  });

  test("F7 what to find out next are the cells whose true value could change who comes first", () => {
    for (const { chance } of figures.findOut) expect(chance > 0 && chance <= 1).toBe(true);
    const same = {
      weights: [1, 1],
      ratings: [
        [5, 5],
        [1, 1],
      ],
    } as const;
    const { team, standing } = teamOf({ ann: same, bob: same });
    expect(figuresOf(team, standing, "d")).toMatchObject({ findOut: [], impact: [] });
  });

  test("F7 criteria that everybody rates alike are shown as perhaps one thing counted twice", () => {
    const twice = Object.fromEntries(
      ["ann", "bob", "cat", "dan", "eve"].map((name, index): [string, Given] => {
        const [a, b] = [1 + ((index * 2) % 5), 1 + ((index * 3 + 1) % 5)];
        return [
          name,
          {
            weights: [1, 1, 1],
            ratings: [
              [a, a, 3],
              [b, b, 5 - (index % 4)],
            ] as number[][],
          },
        ];
      }),
    );
    const { team, standing } = teamOf(twice);
    expect(figuresOf(team, standing, "d").alike[0]).toMatchObject({ criteria: [0, 1], pairs: 10 });
    expect(figures.alike).toEqual([]);
  });

  test("F7 regret is how far an option falls behind under somebody's weights, in points", () => {
    const { regret } = figures;
    expect(regret!.points).toHaveLength(3);
    expect(regret!.points[regret!.least[0]!]).toBe(Math.min(...regret!.points));
  });
});
