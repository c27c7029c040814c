import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { finish } from "@/lib/methods/finish";
import { leaveOneOut } from "@/lib/methods/leave-one-out";
import { packTeam } from "@/lib/methods/team";
import { winners } from "@/lib/methods/winners";
import { teamOf } from "./arbitrary-team";
import { pack, pair, plainly } from "./plain-team";

describe("M leaving one voter out", () => {
  test("M by hand: the voter whose weights decide is named, with who would win", () => {
    // Together 0.5 each criterion: 0.6 against 0.55; without the first voter the second criterion has all the weight.
    const values = [
      [1, 0.2],
      [0.1, 1],
    ];
    const votes = {
      weights: [
        [1, 0],
        [0, 1],
        [0.6, 0.4],
      ],
      values: [values, values, values],
    };
    expect(finish(leaveOneOut(packTeam(votes, 2, 2)))).toEqual([{ voter: 0, winners: [1] }]);
  });

  test("M nobody is left to compare with one voter", () => {
    expect(finish(leaveOneOut(packTeam({ weights: [[1]], values: [[[1]]] }, 1, 1)))).toEqual([]);
  });

  test("M the only one who weighed or who rated a cell leaves no winner", () => {
    expect(finish(leaveOneOut(pack(pair)))).toEqual([{ voter: 0, winners: [] }]);
  });

  test("M agrees with merging the others afresh", () => {
    fc.assert(
      fc.property(teamOf({ voters: 6, options: 4, criteria: 4 }), (team) => {
        const { votes, options, criteria } = team;
        const together = winners(plainly(team).scores);
        const expected = votes.weights.flatMap((_, voter) => {
          const others = winners(
            plainly({
              votes: { weights: votes.weights.toSpliced(voter, 1), values: votes.values.toSpliced(voter, 1) },
              options,
              criteria,
            }).scores,
          );
          return votes.weights.length > 1 && String(others) !== String(together)
            ? [{ voter, winners: others }]
            : [];
        });
        expect(finish(leaveOneOut(pack(team)))).toEqual(expected);
      }),
    );
  });
});
