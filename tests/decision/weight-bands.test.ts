import { expect, test } from "vitest";
import { tallyOf } from "@/lib/decision/tally";
import { worldAfter } from "../support/given";
import { join, openRound, reveal, team, weigh } from "../support/given-matrix";

/** The merged weights after these people have joined and the first so many of them have weighed. */
function weightsOf(people: number, voters: number) {
  const names = Array.from({ length: people }, (_, at) => `p${String(at).padStart(2, "0")}`);
  const votes = names
    .slice(0, voters)
    .map((name, at) => weigh(name, "w", { speed: at % 11, ease: 10 - (at % 11) }));
  const said = [
    ...team,
    ...names.map((name) => join(name)),
    openRound("w", "weights"),
    ...votes,
    reveal("w"),
  ];
  const { state, directory } = worldAfter(...said);
  return tallyOf(state, directory.voters).weights;
}

test("V10 with more than fifty voters bands of the weights take the place of everyone's", () => {
  const small = weightsOf(40, 40);
  expect(small?.bands).toEqual({});
  expect(small?.shares.speed).toHaveLength(40);

  // Five times each of 0, 10, 20 … 100 %: a tenth of them is at most 10 %, half at most 50 %.
  const large = weightsOf(55, 55);
  expect(large?.shares).toEqual({});
  const bands = [0.1, 0.2, 0.5, 0.8, 0.9].map((share): unknown => expect.closeTo(share, 12));
  expect(large?.bands).toEqual({ speed: bands, ease: bands });
});

test("V10 there are none while nobody has weighed", () => {
  expect(weightsOf(55, 0)?.bands).toEqual({ speed: [], ease: [] });
});
