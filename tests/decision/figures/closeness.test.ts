import { expect, test } from "vitest";
import { closenessOf } from "@/lib/decision/figures/closeness";
import { figuresOf } from "@/lib/decision/figures/figures";
import { figuredRounds, figuresSource, roomFigures } from "@/lib/decision/figures/room-figures";
import { tallyOf } from "@/lib/decision/tally";
import { worldAfter } from "../../support/given";
import { five, teamIn, votesOf } from "./given-team";

const world = worldAfter(...votesOf(five));
const { state, directory } = world;
const tally = tallyOf(state, directory.voters);
const { team, standing } = teamIn(world);
const figures = figuresOf(team, standing, "d");

test("F2 F4 how close it was: the standing, the word and how often the first comes first", () => {
  expect(closenessOf(state, tally, figures)).toEqual({
    optionIds: ["o1", "o2", "o3"],
    standing,
    gapsDecide: false,
    verdict: figures.verdict,
    share: figures.shares![standing.first[0]!],
  });
  expect(closenessOf(state, tally, null)).toMatchObject({ standing, verdict: null, share: null });
  expect(closenessOf(state, tally, { ...figures, shares: null })).toMatchObject({ share: null });
});

test("F2 there is none without scores, nor with one option to compare", () => {
  const sealed = worldAfter(...votesOf(five).slice(0, -1));
  expect(closenessOf(sealed.state, tallyOf(sealed.state, sealed.directory.voters), null)).toBeNull();
  const alone = worldAfter(...votesOf({ ann: { weights: [1], ratings: [[5], [null]] } }));
  expect(closenessOf(alone.state, tallyOf(alone.state, alone.directory.voters), null)).toBeNull();
});

test("V12 the figures of a room are those of everybody's votes in the rounds that count; none before the reveal", () => {
  expect(roomFigures(state, directory)).toMatchObject({ shares: expect.any(Array) as unknown, voters: 5 });
  const sealed = worldAfter(...votesOf(five).slice(0, -2));
  expect(roomFigures(sealed.state, sealed.directory)).toBeNull();
  expect(figuredRounds(sealed.state)).toEqual([]);
  expect(figuredRounds(state).map(({ id }) => id)).toEqual(["w", "r"]);
  expect(figuresSource(state, directory)).toContain(state.merging);
  const alone = worldAfter(...votesOf({ ann: { weights: [1], ratings: [[5], [null]] } }));
  expect(roomFigures(alone.state, alone.directory)).toBeNull();
});
