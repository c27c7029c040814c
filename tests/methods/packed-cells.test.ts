import fc from "fast-check";
import { expect, test } from "vitest";
import { packedCells } from "@/lib/methods/packed-cells";
import { packTeam } from "@/lib/methods/team";
import { teamMerger } from "@/lib/methods/team-merger";

/** Voters × options × criteria. */
type Values = (number | null)[][][];

const teamOf = (values: Values) => {
  const [options, criteria] = [values[0]!.length, values[0]![0]!.length];
  const weights = values.map((_, voter) =>
    Array.from({ length: criteria }, (_unused, k) => 1 + ((voter + k) % 3)),
  );
  return packTeam({ weights, values }, options, criteria);
};

/** Two cells and as many voters as asked for, all of whom say the same. */
const alike = (value: number, voters = 3) => teamOf(Array.from({ length: voters }, () => [[value, value]]));

test("what rows add up to is what the values add up to, however many cells share a number", () => {
  const team = teamOf([[[0, 0.25, 0.5, 0.75, 1]], [[1, 1, 1, 1, 1]], [[0.5, null, 0, 1, 0.25]]]);
  const packed = packedCells(team)!;
  // Three voters on four steps sum to 12, which is four bits, and thirteen of these fit.
  expect(packed.sums).toHaveLength(1);
  expect(packed.rows).toHaveLength(3);
  for (const [voter, times] of [2, 0, 1].entries())
    packed.sums[0] = packed.sums[0]! + times * packed.rows[voter]!;
  const sums = new Float64Array(5);
  packed.unpack(sums);
  expect([...sums]).toEqual([0.5, 0.5, 1, 2.5, 2.25]);
});

test("several numbers hold what does not fit into one", () => {
  const values = Array.from({ length: 2_000 }, (_, voter) => [
    [0, 1, 2, 3, 4].map((k) => ((voter + k) % 5) / 4),
  ]);
  const packed = packedCells(teamOf(values))!;
  expect(packed.sums).toHaveLength(2);
  for (const at of [0, 1])
    for (let voter = 0; voter < 2_000; voter++)
      packed.sums[at] = packed.sums[at]! + packed.rows[2 * voter + at]!;
  const sums = new Float64Array(5);
  packed.unpack(sums);
  expect([...sums]).toEqual([1000, 1000, 1000, 1000, 1000]);
});

test("values that are no coarse steps, or below zero, or too large, are not packed", () => {
  expect(packedCells(alike(1 / 16))).not.toBeNull();
  expect(packedCells(alike(1 / 32))).toBeNull();
  expect(packedCells(alike(0.1))).toBeNull();
  expect(packedCells(alike(-1))).toBeNull();
  expect(packedCells(alike(1e300))).toBeNull();
  // Two times 26 bits are the most: 2²⁶ − 1 once.
  expect(packedCells(alike(2 ** 26 - 1, 1))).not.toBeNull();
  expect(packedCells(alike(2 ** 26, 1))).toBeNull();
});

test("who merges often gets the same bits as who merges once, also for more people than there are", () => {
  const votes = fc.option(
    fc.integer({ min: 0, max: 8 }).map((steps) => steps / 8),
    { freq: 10 },
  );
  const shapes = fc.record({
    voters: fc.integer({ min: 1, max: 9 }),
    options: fc.integer({ min: 1, max: 4 }),
    criteria: fc.integer({ min: 1, max: 5 }),
  });
  const teams = shapes.chain(({ voters, options, criteria }) => {
    const list = <Each>(each: fc.Arbitrary<Each>, length: number) =>
      fc.array(each, { minLength: length, maxLength: length });
    return fc.record({
      values: list(list(list(votes, criteria), options), voters),
      draws: fc.array(list(fc.integer({ min: 0, max: 4 }), voters), { minLength: 12, maxLength: 16 }),
    });
  });
  fc.assert(
    fc.property(teams, ({ values, draws }) => {
      const often = teamMerger(teamOf(values));
      for (const times of draws) {
        const once = teamMerger(teamOf(values));
        for (const merger of [often, once]) merger.merge(times);
        expect(often.values).toEqual(once.values);
        expect(often.scores).toEqual(once.scores);
        const voter = times.indexOf(1);
        if (voter === -1) continue;
        for (const merger of [often, once]) merger.mergeWithout(voter);
        expect(often.values).toEqual(once.values);
      }
    }),
  );
});
