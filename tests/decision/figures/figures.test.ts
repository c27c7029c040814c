import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figuresInSteps, figuresOf } from "@/lib/decision/figures/figures";
import { personalFigures } from "@/lib/decision/figures/personal-figures";
import { personalScores } from "@/lib/decision/figures/personal-scores";
import { worldAfter } from "../../support/given";
import type { Given } from "./given-team";
import { five, teamIn, teamOf, teamSeenBy, votesOf } from "./given-team";

const ofFive = teamOf(five);
const figures = figuresOf(ofFive.team, ofFive.standing, "decision");

describe("chance", () => {
  test("F4 M8 the same votes give the same figures in browser and server, to the last bit, in one go or in steps", () => {
    const world = worldAfter(...votesOf(five));
    const { standing } = teamIn(world);
    const seen = figuresOf(teamSeenBy("eve", world)!, standing, "decision");
    expect(JSON.stringify(seen)).toBe(JSON.stringify(figures));
    const steps = figuresInSteps(ofFive.team, ofFive.standing, "decision");
    let last = steps.next();
    let count = 0;
    for (; last.done !== true; last = steps.next()) count += 1;
    expect(count).toBeGreaterThan(100);
    expect(JSON.stringify(last.value)).toBe(JSON.stringify(figures));
  });

  test("F4 few voters are resampled completely, many by chance that follows from the votes", () => {
    expect(figures.exact).toBe(true);
    expect(figures.shares!.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        index === 0 ? "ann" : `p${index}`,
        Object.values(five)[index % 5]!,
      ]),
    );
    const { team, standing } = teamOf(many);
    const one = figuresOf(team, standing, "decision");
    expect(one.exact).toBe(false);
    expect(figuresOf(team, standing, "decision").shares).toEqual(one.shares);
    expect(figuresOf(team, standing, "another").shares).not.toEqual(one.shares);
  });

  test("F4 the word stands beside its facts, and under four voters there is none", () => {
    const share = figures.shares![ofFive.standing.first[0]!]!;
    expect(["clear", "leaning", "too_close"]).toContain(figures.verdict);
    expect(share).toBeGreaterThan(0.5);
    const few = teamOf({ ann: five.ann!, bob: five.bob!, dan: five.dan! });
    expect(figuresOf(few.team, few.standing, "d").verdict).toBe("needs_more_voters");
  });
});

describe("people, counted", () => {
  test("F3 a personal score needs whole weights and a rating wherever they have weight", () => {
    const scores = personalScores(ofFive.team);
    expect(scores[0]!.scores).toEqual([81.25, 37.5, 50]);
    expect(scores[4]!.scores[2]).toBeNull();
    const none = teamOf({ ...five, bob: { weights: null, ratings: five.bob!.ratings } });
    expect(personalScores(none.team)[1]!.scores).toEqual([null, null, null]);
  });

  test("F3 who wins for whom counts those who have a score for every option, and where the first stands for them", () => {
    // Eve cannot judge the third option; Cat, who weighs the second criterion, has the second one first.
    expect(figures.own).toEqual({ voters: 4, first: [2, 2, 0], tied: 0, rankOfFirst: [2, 1, 1] });
    const personal = personalFigures(ofFive.team, ofFive.standing);
    expect(personal.voters.map(({ winners }) => winners)).toEqual([[0], [1], [1], [0], []]);
    expect(personal.voters.map(({ rankOfFirst }) => rankOfFirst)).toEqual([1, 2, 3, 1, null]);
  });

  test("F5 without whom others would come first is counted for all and named only where names are", () => {
    // Two against one: without either of the two the third draws level or wins.
    const { team, standing } = teamOf({
      ann: { weights: [1], ratings: [[5], [1]] },
      bob: { weights: [1], ratings: [[4], [2]] },
      cat: { weights: [1], ratings: [[1], [5]] },
    });
    const { withoutOne } = figuresOf(team, standing, "d");
    expect(withoutOne).toEqual([
      { winners: [1], voters: 1 },
      { winners: [0, 1], voters: 1 },
    ]);
    expect(personalFigures(team, standing).voters.map(({ without }) => without)).toEqual([[1], [0, 1], null]);
    const one = teamOf({ ann: { weights: [1], ratings: [[5], [1]] } });
    expect(figuresOf(one.team, one.standing, "d").withoutOne).toEqual([]);
  });

  test("F5 how far apart people are is a map with names, a histogram without; neither under five voters", () => {
    expect(figures.distances!.weights.reduce((sum, count) => sum + count, 0)).toBe(5);
    const { distances } = personalFigures(ofFive.team, ofFive.standing);
    // Cat's weights are 1/4, 3/4, Ann's 3/4, 1/4: half of the weight lies elsewhere.
    expect(distances!.weights.matrix[0]![2]).toBe(0.5);
    expect([...distances!.weights.order].sort()).toEqual([0, 1, 2, 3, 4]);
    const { eve: _eve, ...four } = five;
    const fewer = teamOf(four);
    expect(personalFigures(fewer.team, fewer.standing).distances).toBeNull();
    expect(figuresOf(fewer.team, fewer.standing, "d").distances).toBeNull();
  });

  test("F5 somebody far from the others is found, somebody who did not weigh stands nowhere", () => {
    const close = Object.fromEntries(
      ["ann", "b", "c", "d", "e", "f"].map((name, index): [string, Given] => [
        name,
        {
          weights: [5, 4 + (index % 3)],
          ratings: [
            [4, 3],
            [3, 4],
          ],
        },
      ]),
    );
    const far = {
      ...close,
      zed: {
        weights: [0, 9],
        ratings: [
          [1, 5],
          [5, 1],
        ],
      },
    } as const;
    const { team, standing } = teamOf(far);
    expect(personalFigures(team, standing).distances!.weights.far).toEqual([6]);
    const unweighed = teamOf({
      ...close,
      yes: {
        weights: null,
        ratings: [
          [4, 4],
          [2, 2],
        ],
      },
    });
    const { weights } = personalFigures(unweighed.team, unweighed.standing).distances!;
    expect(weights.matrix[6]).toEqual(Array.from({ length: 7 }, () => null));
    expect(weights.far).toEqual([]);
  });
});

describe("anything people may vote", () => {
  const rating = fc.constantFrom<1 | 2 | 3 | 4 | 5 | "abstain">(1, 2, 3, 4, 5, "abstain");
  const person = fc.record({
    weights: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 2 }),
    ratings: fc.array(fc.array(rating, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 2 }),
  });
  const one: Given = {
    weights: [3, 1],
    ratings: [
      [5, 2],
      [2, 4],
    ],
  };

  test("F4 F8 figures are finite numbers, shares of a whole, and hold no vote, name or id of a person", () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 5 }), (people) => {
        const team = teamOf(
          Object.fromEntries([["ann", one], ...people.map((each, index) => [`zoe${index}`, each] as const)]),
        );
        const found = figuresOf(team.team, team.standing, "d");
        const text = JSON.stringify(found);
        expect(JSON.parse(text)).toEqual(found);
        expect(text).not.toMatch(/ann|zoe/);
        if (found.shares !== null)
          expect(found.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(found.own.first.reduce((sum, count) => sum + count, found.own.tied)).toBe(found.own.voters);
      }),
      { numRuns: 60 },
    );
  });

  test("F8 figures of 60 voters have as much text as those of six hundred", () => {
    const crowd = (voters: number) => {
      const { team, standing } = ofFive;
      const pick = <Vote>(votes: readonly Vote[]) =>
        Array.from({ length: voters }, (_, index) => votes[index % votes.length]!);
      return figuresOf(
        {
          ...team,
          participantIds: Array.from({ length: voters }, (_, index) => `p${index}`),
          votes: { weights: pick(team.votes.weights), values: pick(team.votes.values) },
          merging: { ...team.merging, powers: pick(team.merging.powers) },
        },
        standing,
        "d",
      );
    };
    const few = crowd(60);
    const many = JSON.stringify(crowd(600));
    expect(many.length).toBeLessThan(1.3 * JSON.stringify(few).length);
  });
});
