import { expect, test } from "vitest";
import { seedOf, wholeTeam } from "@/lib/decision/figures/team-matrix";
import { worldAfter, worldFrom } from "../../support/given";
import type { Said } from "../../support/given";
import { changeScale, measured, rate, stateFact, team as joined, weigh } from "../../support/given-matrix";
import { revealed, rounds, weighed } from "../../support/given-votes";
import { five, teamIn, teamOf, teamSeenBy, votesOf } from "./given-team";

const world = worldAfter(...votesOf(five));

test("F1 a team is everybody's votes in participant id order, values from 0 to 1, a gap where somebody cannot judge", () => {
  const { team } = teamIn(world);
  expect(team.participantIds).toEqual(["ann", "bob", "cat", "dan", "eve"]);
  expect(team.votes.weights[0]).toEqual([0.75, 0.25]);
  expect(team.votes.values[4]).toEqual([
    [0.75, 1],
    [0.25, 0],
    [null, 0.5],
  ]);
});

test("F1 M8 a browser makes the same team of its view as the server of everything, to the last bit", () => {
  expect(JSON.stringify(teamSeenBy("bob", world))).toBe(JSON.stringify(teamIn(world).team));
});

test("F1 F4 the order in which people voted changes neither the team nor what chance is drawn from", () => {
  const backwards = Object.fromEntries(Object.entries(five).reverse());
  const [one, other] = [teamOf(five).team, teamOf(backwards).team];
  expect(other).toEqual(one);
  expect(seedOf("d", other)).toBe(seedOf("d", one));
});

test("F1 who voted on nothing is not in it, who only weighed or only rated is", () => {
  const one: Said[] = [...joined, ...rounds, ...weighed.slice(0, 1)];
  const cells = [
    ["speed", "django"],
    ["speed", "flask"],
    ["ease", "django"],
    ["ease", "flask"],
  ] as const;
  const rated = cells.map((cell) => rate("bob", "r", cell, 3));
  const { team } = teamIn(worldAfter(...one, ...rated, ...revealed));
  expect(team.participantIds).toEqual(["ann", "bob"]);
  expect(team.votes.weights[1]).toBeNull();
  expect(team.votes.values[0]).toEqual([
    [null, null],
    [null, null],
  ]);
  const blank = weigh("bob", "w", { speed: 0, ease: 0 });
  const { team: alone } = teamIn(
    worldAfter(...one, blank, ...cells.map((cell) => rate("ann", "r", cell, 4)), ...revealed),
  );
  expect(alone.participantIds).toEqual(["ann"]);
});

test("F1 there is none before the reveal, nor with one option to compare", () => {
  const said = votesOf(five);
  const sealed = worldAfter(...said.slice(0, -1));
  expect(wholeTeam(sealed.state, sealed.directory)).toBeNull();
  const retired = worldFrom(
    world,
    ["ann", { type: "CloseRound", roundId: "r", confirmed: true }],
    ["ann", { type: "RetireOption", optionId: "o2" }],
    ["ann", { type: "RetireOption", optionId: "o3" }],
  );
  expect(wholeTeam(retired.state, retired.directory)).toBeNull();
});

test("F1 V3 a browser that is shown no ballots makes none", () => {
  expect(teamSeenBy("bob", worldAfter(...votesOf(five, "hidden")))).toBeNull();
});
test("F1 M16 a fact is worth the same to everybody, a rating what it is on its scale", () => {
  const { team } = teamIn(
    worldAfter(
      ...joined,
      measured("speed"),
      stateFact("speed", "django", 300),
      stateFact("speed", "flask", 500),
      changeScale("ease", { lo: 0, hi: 10, labels: null }),
      ...rounds,
      weigh("ann", "w", { speed: 3, ease: 1 }),
      rate("bob", "r", ["ease", "django"], 7),
      rate("bob", "r", ["ease", "flask"], 0),
      ...revealed,
    ),
  );
  // Criteria in id order: ease, speed.
  expect(team.votes.values).toEqual([
    [
      [null, 0.75],
      [null, 0.5],
    ],
    [
      [0.7, 0.75],
      [0, 0.5],
    ],
  ]);
});

test("F1 where all is measured a team is everybody's weights, and the facts are the same for all", () => {
  const facts = ["speed", "ease"].flatMap((criterionId) => [
    measured(criterionId),
    stateFact(criterionId, "django", 300),
    stateFact(criterionId, "flask", 500),
  ]);
  const { team } = teamIn(
    worldAfter(...joined, ...facts, ...rounds.slice(0, 1), ...weighed, ...revealed.slice(0, 1)),
  );
  expect(team.participantIds).toEqual(["ann", "bob"]);
  expect(team.votes.values[0]).toEqual(team.values);
  expect(team.votes.values[1]).toEqual(team.values);
});
