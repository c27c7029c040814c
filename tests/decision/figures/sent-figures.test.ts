import { expect, test } from "vitest";
import { figuresOf } from "@/lib/decision/figures/figures";
import { figuresToSend, isSentFigures } from "@/lib/decision/figures/sent-figures";
import type { Viewer } from "@/lib/decision/viewer";
import { worldAfter, worldFrom } from "../../support/given";
import type { World } from "../../support/given-world";
import { finish, join } from "../../support/given-matrix";
import { five, teamOf, votesOf } from "./given-team";

const viewer = (change: Partial<Viewer>): Viewer => ({
  participantId: null,
  workspaceRole: null,
  link: null,
  ...change,
});
const presenter = viewer({ link: "presenter" });
const sentTo = ({ state, directory }: World, who: Viewer) => isSentFigures(state, directory, who);

test("V12 where ballots are shown only the projector is sent figures; everybody else's screen computes them", () => {
  const world = worldAfter(...votesOf(five), join("olga", "observes"));
  expect(sentTo(world, presenter)).toBe(true);
  for (const participantId of ["ann", "bob", "olga"])
    expect(sentTo(world, viewer({ participantId }))).toBe(false);
});

test("V12 V4 V6 where ballots are hidden everybody who may see the whole tally is, and nobody else", () => {
  const world = worldFrom(worldAfter(...votesOf(five, "hidden"), join("olga", "observes")), join("late"));
  for (const participantId of ["ann", "bob", "olga"])
    expect(sentTo(world, viewer({ participantId }))).toBe(true);
  expect(sentTo(world, presenter)).toBe(true);
  expect(sentTo(world, viewer({ workspaceRole: "member" }))).toBe(true);
  // Joined after the reveal, and has not voted.
  expect(sentTo(world, viewer({ participantId: "late" }))).toBe(false);
  expect(sentTo(world, viewer({ participantId: "stranger" }))).toBe(false);
  expect(
    sentTo(
      worldFrom(world, ["ann", { type: "RemoveParticipant", participantId: "bob" }]),
      viewer({ participantId: "bob" }),
    ),
  ).toBe(false);
});

test("V12 V10 in a room of more than fifty voters everybody is", () => {
  const crowd = Object.fromEntries(
    Array.from({ length: 51 }, (_, index) => [index === 0 ? "ann" : `p${index}`, five.bob!] as const),
  );
  const world = worldAfter(...votesOf(crowd));
  expect(sentTo(world, viewer({ participantId: "p1" }))).toBe(true);
});

test("V12 V1 a sealed round that counts for nothing yet changes nothing about who is sent what", () => {
  const again = worldFrom(
    worldAfter(...votesOf(five, "hidden"), finish("ann", "r")),
    ["ann", { type: "CloseRound", roundId: "r", confirmed: true }],
    ["ann", { type: "OpenRound", roundId: "r2", focus: "ratings", start: "afresh", sealed: true }],
  );
  expect(sentTo(again, viewer({ participantId: "bob" }))).toBe(true);
});

test("V12 F8 with fewer than five voters nothing that leaves counts voters", () => {
  const { team, standing } = teamOf(five);
  const all = figuresOf(team, standing, "d");
  expect(figuresToSend(all)).toBe(all);
  const { eve: _eve, ...four } = five;
  const fewer = teamOf(four);
  const sent = figuresToSend(figuresOf(fewer.team, fewer.standing, "d"));
  expect(sent).toMatchObject({
    withoutOne: [],
    own: { voters: 0, first: [0, 0, 0], tied: 0, rankOfFirst: [0, 0, 0] },
    elections: null,
    regret: null,
    distances: null,
  });
  expect(sent.shares).toHaveLength(3);
});
