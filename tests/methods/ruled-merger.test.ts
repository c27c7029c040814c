import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { finish } from "@/lib/methods/finish";
import { mergeVotes, mergingRules } from "@/lib/methods/merge-votes";
import { mergerOf } from "@/lib/methods/merger-of";
import { normalise } from "@/lib/methods/normalise";
import { ruledMerger } from "@/lib/methods/ruled-merger";
import { packTeam } from "@/lib/methods/team";
import { teamBootstrap } from "@/lib/methods/team-bootstrap";
import { teamMerger } from "@/lib/methods/team-merger";
import { plainMerging } from "@/lib/methods/team-merging";
import { readResult } from "@/lib/methods/team-result";
import type { TeamResult } from "@/lib/methods/team-result";
import type { SizedVotes } from "./arbitrary-team";
import { teamOf } from "./arbitrary-team";
import { pack } from "./plain-team";

/** All votes above zero, where every rule is defined. */
const above = ({ votes, ...size }: SizedVotes): SizedVotes => ({
  ...size,
  votes: {
    weights: votes.weights.map((own) => own && own.map((points) => points + 1)),
    values: votes.values.map((rows) =>
      rows.map((row) => row.map((value) => (value === null ? null : value + 0.125))),
    ),
  },
});
const positive = teamOf({ voters: 7, options: 3, criteria: 3 }).map(above);
const rule = fc.constantFrom(...mergingRules);
const trim = fc.constantFrom(0.1, 0.2, 0.3);
const setting = positive.chain((team) => {
  const each = (entry: fc.Arbitrary<number>) =>
    fc.array(entry, { minLength: team.votes.weights.length, maxLength: team.votes.weights.length });
  return fc.record({
    team: fc.constant(team),
    times: each(fc.nat({ max: 3 })),
    merging: fc.record({ weights: rule, values: rule, trim, powers: each(fc.constantFrom(0, 0.1, 1, 2)) }),
  });
});

/** The same by merging long lists, every vote written down as often as it counts. */
function atLength({ team, times, merging }: typeof setting extends fc.Arbitrary<infer One> ? One : never) {
  const { votes, options, criteria } = team;
  const copies = times.flatMap((many, voter) => Array.from({ length: many }, () => voter));
  const powers = copies.map((voter) => merging.powers[voter]!);
  const by = (which: "weights" | "values", vote: (voter: number) => number | null | undefined) =>
    mergeVotes(
      copies.map((voter) => vote(voter) ?? null),
      merging[which],
      { powers, trim: merging.trim },
    );
  const own = votes.weights.map((given) => given && normalise(given));
  const weights = Array.from({ length: criteria }, (_, k) => by("weights", (voter) => own[voter]?.[k]));
  const isWeighed = weights.every((weight) => weight !== null);
  return {
    weights: isWeighed ? normalise(weights) : null,
    values: Array.from({ length: options }, (_, option) =>
      Array.from({ length: criteria }, (_, k) => by("values", (voter) => votes.values[voter]![option]![k])),
    ),
  };
}

function expectAlike(found: TeamResult, expected: ReturnType<typeof atLength>) {
  // Not by rounding both: what differs in its last bit may be rounded apart.
  const near = (list: readonly (number | null)[] | null): unknown =>
    list && list.map((each) => (each === null ? null : (expect.closeTo(each, 9) as unknown)));
  expect(found.weights).toEqual(near(expected.weights));
  expect(found.values).toEqual(expected.values.map(near));
}

describe("M19 M22 merging a team by any rule and with voting powers", () => {
  test("M19 gives what merging the votes one by one gives, however often each counts", () => {
    fc.assert(
      fc.property(setting, (given) => {
        const team = pack(given.team);
        const merger = ruledMerger(team, given.merging);
        merger.merge(given.times);
        expectAlike(readResult(merger, team), atLength(given));
      }),
      { numRuns: 300 },
    );
  });

  test("M19 without one voter it is what the others give, and what was merged stays", () => {
    fc.assert(
      fc.property(setting, fc.nat(), (given, pick) => {
        const team = pack(given.team);
        if (team.voters === 0) return;
        const voter = pick % team.voters;
        const once = given.times.map(() => 1);
        const merger = ruledMerger(team, given.merging);
        merger.merge(once);
        merger.mergeWithout(voter);
        const others = atLength({ ...given, times: once.with(voter, 0) });
        expectAlike(readResult(merger, team), others);
        merger.mergeWithout(voter);
        expectAlike(readResult(merger, team), others);
      }),
    );
  });

  test("M8 by the plain mean of equal powers it has the bits of the plain merger", () => {
    fc.assert(
      fc.property(setting, fc.constantFrom(1, 2), ({ team: votes, times }, power) => {
        const team = pack(votes);
        const powers = times.map(() => power);
        const [one, other] = [mergerOf(team, { ...plainMerging(team), powers }), teamMerger(team)];
        one.merge(times);
        other.merge(times);
        expect(readResult(one, team)).toEqual(readResult(other, team));
      }),
    );
  });

  test("M22 where nobody has power there is no result", () => {
    const team = packTeam({ weights: [[1]], values: [[[1]]] }, 1, 1);
    const merger = mergerOf(team, { ...plainMerging(team), powers: [0] });
    merger.merge([1]);
    expect(readResult(merger, team)).toEqual({
      weights: null,
      values: [[null]],
      scores: [null],
      ranks: [null],
    });
  });

  test("M22 powers of other voters are refused", () => {
    const team = packTeam({ weights: [[1]], values: [[[1]]] }, 1, 1);
    expect(() => mergerOf(team, { ...plainMerging(team), powers: [1, 1] })).toThrow(RangeError);
  });

  test("M8.2 resamples are merged by the rule: an extreme voter sways means more often than medians", () => {
    const values = [
      [[0.6], [0.5]],
      [[0.6], [0.5]],
      [[0.6], [0.5]],
      [[0.6], [0.5]],
      [[0], [1]],
    ];
    const team = packTeam({ weights: values.map(() => [1]), values }, 2, 1);
    const shares = (how: "mean" | "median", powers = [1, 1, 1, 1, 1]) =>
      finish(teamBootstrap(team, { seed: "s" }, { weights: "mean", values: how, trim: 0.1, powers })).shares!;
    // The fifth is drawn not at all in (4/5)^5 of the draws; with it drawn once the means are 0.48 and 0.6.
    expect(shares("mean")[0]).toBeCloseTo(0.8 ** 5, 12);
    // Three of five must be the fifth for the median to be theirs.
    expect(shares("median")[1]).toBeCloseTo((10 * 16 + 5 * 4 + 1) / 3125, 12);
    expect(shares("mean", [1, 1, 1, 1, 0])[0]).toBeCloseTo(1, 12);
  });
});
