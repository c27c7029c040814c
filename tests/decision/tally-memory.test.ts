import fc from "fast-check";
import { expect, test } from "vitest";
import { tallyOf } from "@/lib/decision/tally";
import { TallyMemory } from "@/lib/decision/tally-memory";
import { workshops } from "../support/arbitrary-commands";
import { worldAfter, worldFrom } from "../support/given";
import { rate } from "../support/given-matrix";
import { all } from "../support/given-votes";

const walks = workshops({ least: 30, most: 120 }).chain((workshop) =>
  fc.tuple(
    fc.constant(workshop),
    fc.array(fc.nat({ max: workshop.worlds.length - 1 }), { minLength: 5, maxLength: 25 }),
  ),
);

test("L6 a tally made with the memory of any other is to the last bit the tally computed afresh", () => {
  let compared = 0;
  fc.assert(
    fc.property(walks, ([{ worlds }, jumps]) => {
      const memory = new TallyMemory();
      for (const { state, directory } of [...worlds, ...jumps.flatMap((at) => worlds[at] ?? [])]) {
        const remembered = tallyOf(state, directory.voters, memory);
        // A copy shares no object with what was merged before: nothing can be remembered of it.
        const afresh = tallyOf(structuredClone(state), directory.voters);
        expect(JSON.stringify(remembered)).toBe(JSON.stringify(afresh));
        if (afresh.ratings !== null && afresh.ratings.voters > 1) compared += 1;
      }
    }),
  );
  expect(compared).toBeGreaterThan(100);
});

test("M3 only the cells that somebody touched are merged anew", () => {
  const before = worldAfter(...all);
  const memory = new TallyMemory();
  const cellsOf = ({ state, directory }: typeof before) =>
    tallyOf(state, directory.voters, memory).ratings?.cells ?? {};
  const first = cellsOf(before);
  const vote = Object.values(before.state.rounds.at(-1)?.ballots ?? {}).flatMap(
    ({ ratings }) => ratings["speed:django"] ?? [],
  );
  const seqOfAnn = vote.find(({ value }) => value === 5)?.seq ?? null;
  const second = cellsOf(worldFrom(before, rate("ann", "r", ["speed", "django"], 1, seqOfAnn, "revealed")));
  const renewed = Object.keys(second).filter((key) => second[key] !== first[key]);
  expect(renewed).toEqual(["speed:django"]);
  expect(second["speed:django"]?.mean).toBe(2.5);
});
