import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { liveTeam } from "@/lib/methods/live-team";
import { teamResult } from "@/lib/methods/team-result";
import { teamOf } from "./arbitrary-team";
import { pack, pair, plainly } from "./plain-team";

const small = teamOf({ voters: 6, options: 4, criteria: 4 });

describe("M a live team", () => {
  const change = fc.record({
    voter: fc.nat(),
    option: fc.nat(),
    criterion: fc.nat(),
    value: fc.option(
      fc.integer({ min: 0, max: 4 }).map((step) => step / 4),
      { freq: 4 },
    ),
    weights: fc.option(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 }), { freq: 4 }),
    weighs: fc.boolean(),
  });

  test("M after every change the result is, to the last bit, that of the changed votes", () => {
    fc.assert(
      fc.property(small, fc.array(change, { maxLength: 12 }), (team, changes) => {
        const { options, criteria } = team;
        const votes = structuredClone(team.votes) as {
          weights: (number[] | null)[];
          values: (number | null)[][][];
        };
        const packed = pack(team);
        const live = liveTeam(packed);
        expect(live.result()).toEqual(plainly(team));
        if (votes.weights.length === 0) return;
        for (const { voter, option, criterion, value, weights, weighs } of changes) {
          const [v, i, k] = [voter % votes.weights.length, option % options, criterion % criteria];
          if (weighs) {
            votes.weights[v] = weights && weights.slice(0, criteria);
            live.weigh(v, votes.weights[v]);
          } else {
            votes.values[v]![i]![k] = value;
            live.rate(v, i, k, value);
          }
          expect(live.result()).toEqual(plainly({ votes, options, criteria }));
        }
        // The team it was made from has not moved.
        expect(teamResult(packed)).toEqual(plainly(team));
      }),
    );
  });

  test("M changes that cannot be meant are refused", () => {
    const live = liveTeam(pack(pair));
    expect(() => live.rate(2, 0, 0, 1)).toThrow("No number 2 of 2");
    expect(() => live.rate(0, -1, 0, 1)).toThrow("No number -1 of 2");
    expect(() => live.rate(0, 0, 0.5, 1)).toThrow("No number 0.5 of 2");
    expect(() => live.rate(0, 0, 0, NaN)).toThrow(RangeError);
    expect(() => live.weigh(5, null)).toThrow("No number 5 of 2");
    expect(() => live.weigh(0, [1])).toThrow("1 weights for 2");
    expect(() => live.weigh(0, [1, -1])).toThrow("Points cannot be negative");
    expect(live.result()).toEqual(teamResult(pack(pair)));
  });
});
