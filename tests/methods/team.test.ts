import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packTeam } from "@/lib/methods/team";
import type { TeamVotes } from "@/lib/methods/team";
import { teamResult } from "@/lib/methods/team-result";
import { teamOf } from "./arbitrary-team";
import { pack, pair, plainly } from "./plain-team";

const small = teamOf({ voters: 6, options: 4, criteria: 4 });

describe("M a team's result", () => {
  test("M by hand: means over those who voted", () => {
    expect(teamResult(pack(pair))).toEqual({
      weights: [0.75, 0.25],
      values: [
        [0.5, 0.5],
        [0.375, 0.75],
      ],
      scores: [0.5, 0.46875],
      ranks: [1, 2],
    });
  });

  test("M nobody weighed, nobody voted, nobody there: null", () => {
    const unweighed = { ...pair.votes, weights: [null, [0, 0]] };
    expect(teamResult(packTeam(unweighed, 2, 2))).toMatchObject({
      weights: null,
      scores: [null, null],
      ranks: [null, null],
    });
    expect(teamResult(packTeam({ weights: [], values: [] }, 1, 2))).toEqual({
      weights: null,
      values: [[null, null]],
      scores: [null],
      ranks: [null],
    });
  });

  test("M a gap where there is weight leaves no score, where there is none it is no gap", () => {
    const gap: TeamVotes = {
      weights: [[1, 0]],
      values: [
        [
          [0.5, null],
          [null, 1],
        ],
      ],
    };
    expect(teamResult(packTeam(gap, 2, 2)).scores).toEqual([0.5, null]);
  });

  test("M votes of another shape and numbers that are not finite are refused", () => {
    const { weights, values } = pair.votes;
    expect(() => packTeam({ weights: [[1, 1]], values }, 2, 2)).toThrow("Weights of every voter");
    expect(() => packTeam({ weights: [[1], null], values }, 2, 2)).toThrow("List of 1, expected 2");
    expect(() => packTeam({ weights, values }, 3, 2)).toThrow("List of 2, expected 3");
    expect(() => packTeam({ weights: [null, null], values }, 2, 3)).toThrow("List of 2, expected 3");
    expect(() => packTeam({ weights: [[-1, 1]], values: [[[1, 1]]] }, 1, 2)).toThrow(
      "Points cannot be negative",
    );
    expect(() => packTeam({ weights: [[1, 1]], values: [[[1, Infinity]]] }, 1, 2)).toThrow(RangeError);
  });

  test("M dense columns give, to the last bit, what plain lists give", () => {
    fc.assert(
      fc.property(small, (team) => {
        expect(teamResult(pack(team))).toEqual(plainly(team));
      }),
    );
  });

  test("§11.3 duplicating every voter changes nothing; §11.4 nor does a criterion without weight", () => {
    fc.assert(
      fc.property(small, ({ votes, options, criteria }) => {
        const once = teamResult(packTeam(votes, options, criteria));
        const twice = teamResult(
          packTeam(
            { weights: [...votes.weights, ...votes.weights], values: [...votes.values, ...votes.values] },
            options,
            criteria,
          ),
        );
        const wider = teamResult(
          packTeam(
            {
              weights: votes.weights.map((own) => own && [...own, 0]),
              values: votes.values.map((rows) => rows.map((row) => [...row, 0.5])),
            },
            options,
            criteria + 1,
          ),
        );
        for (const other of [twice, wider]) {
          expect(other.ranks).toEqual(once.ranks);
          once.scores.forEach((score, option) => {
            if (score === null) expect(other.scores[option]).toBeNull();
            else expect(other.scores[option]).toBeCloseTo(score, 12);
          });
        }
      }),
    );
  });
});
