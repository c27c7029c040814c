import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { finish } from "@/lib/methods/finish";
import { packTeam } from "@/lib/methods/team";
import type { TeamVotes } from "@/lib/methods/team";
import { teamBootstrap } from "@/lib/methods/team-bootstrap";
import { winners } from "@/lib/methods/winners";
import { teamOf } from "./arbitrary-team";
import { pack, plainly } from "./plain-team";

describe("M bootstrap over a team", () => {
  const seed = { seed: "team" };

  test("M weights and values are merged anew from those drawn", () => {
    // Both rate alike; the first weighs the first criterion only, the second the second. Drawn twice each wins alone, drawn
    // once each the sums tie.
    const values = [
      [1, 0],
      [0, 1],
    ];
    const votes = {
      weights: [
        [1, 0],
        [0, 1],
      ],
      values: [values, values],
    };
    expect(finish(teamBootstrap(packTeam(votes, 2, 2), seed))).toEqual({ shares: [0.5, 0.5], exact: true });
  });

  test("M a resample without weights or with an unrated cell names nobody for it", () => {
    // Only with the first voter is there any weight, and the second option is rated by the second alone.
    const votes: TeamVotes = {
      weights: [[1], null],
      values: [
        [[0.4], [null]],
        [[0.4], [0.8]],
      ],
    };
    // (1, 1): the second wins, twice of four; (2, 0): the first is the only one with a score; (0, 2): nobody.
    expect(finish(teamBootstrap(packTeam(votes, 2, 1), seed)).shares).toEqual([1 / 3, 2 / 3]);
  });

  test("§11.10 shares sum to 1 where there are any; §11.14 a unanimous team: 100 %", () => {
    fc.assert(
      fc.property(teamOf({ voters: 5, options: 3, criteria: 3 }), (team) => {
        const { shares } = finish(teamBootstrap(pack(team), seed));
        if (shares !== null) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        const [weights, values] = [team.votes.weights[0], team.votes.values[0]];
        if (weights === undefined || values === undefined) return;
        const alike = {
          ...team,
          votes: { weights: Array(12).fill(weights), values: Array(12).fill(values) },
        };
        const first = winners(plainly(alike).scores);
        const unanimous = finish(teamBootstrap(pack(alike), { ...seed, resamples: 50 })).shares;
        expect(unanimous?.map((share) => share > 0)).toEqual(
          first.length === 0 ? undefined : values.map((_, option) => first.includes(option)),
        );
      }),
      { numRuns: 50 },
    );
  });
});
