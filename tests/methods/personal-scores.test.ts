import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { additiveScore } from "@/lib/methods/additive-score";
import { normalise } from "@/lib/methods/normalise";
import { personalScores } from "@/lib/methods/personal-scores";
import { packTeam } from "@/lib/methods/team";
import { teamOf } from "./arbitrary-team";
import { pack, pair } from "./plain-team";

describe("M personal scores", () => {
  test("M by hand: own weights times own values; nothing without weights", () => {
    expect(personalScores(pack(pair))).toEqual([
      [0.75, null],
      [null, null],
    ]);
  });

  test("M a gap on what has no weight is none", () => {
    const votes = { weights: [[2, 0]], values: [[[0.25, null]]] };
    expect(personalScores(packTeam(votes, 1, 2))).toEqual([[0.25]]);
  });

  test("M every score is, to the last bit, the additive score of the voter's own lists", () => {
    fc.assert(
      fc.property(teamOf({ voters: 6, options: 4, criteria: 4 }), (team) => {
        const { weights, values } = team.votes;
        const expected = values.map((rows, voter) => {
          const own = weights[voter] == null ? null : normalise(weights[voter]);
          return rows.map((row) => (own === null ? null : additiveScore(own, row)));
        });
        expect(personalScores(pack(team))).toEqual(expected);
      }),
    );
  });
});
