import { expect, test } from "vitest";
import {
  dominatedWords,
  oneOptionWords,
  oneRating,
  oneVoterWords,
  weightMove,
} from "@/app/decisions/[decisionId]/_components/figures/change-words";
import type { Findings } from "@/app/decisions/[decisionId]/_components/figures/figures-context";
import { tried, totals } from "@/app/decisions/[decisionId]/_components/what-if/what-if";
import { figuresOf } from "@/lib/decision/figures/figures";
import { personalFigures } from "@/lib/decision/figures/personal-figures";
import { viewOf } from "@/lib/decision/view";
import { worldAfter } from "../support/given";
import type { Said } from "../support/given";
import type { Given } from "../decision/figures/given-team";
import { five, teamIn, votesOf } from "../decision/figures/given-team";

/** What Ann's screen knows: with names all of it, without them only what a server sends. */
function seenByAnn(
  people: Readonly<Record<string, Given>>,
  names: "shown" | "hidden" = "shown",
  ...more: Said[]
) {
  const world = worldAfter(...votesOf(people, names), ...more);
  const { team, standing } = teamIn(world);
  const viewer = { participantId: "ann", workspaceRole: null, link: null };
  const view = viewOf(world.state, world.directory, viewer)!;
  const room = { decision: view.decision, view, me: view.decision.participants["ann"] ?? null };
  const findings: Findings = {
    matrix: team,
    standing,
    figures: figuresOf(team, standing, "d"),
    personal: names === "shown" ? personalFigures(team, standing) : null,
  };
  return { room, findings };
}

const alone = (ratings: Given["ratings"]): Given => ({ weights: [1], ratings });
const three = { ann: alone([[5], [1]]), bob: alone([[4], [2]]), cat: alone([[1], [5]]) };

test("F2 the least weight to move is a sentence, and its link makes the tie it speaks of", () => {
  const { room, findings } = seenByAnn(five);
  const move = weightMove(room, findings)!;
  expect(move.words).toMatch(/^Moving \d+ of 100 weight points from Criterion k1 to Criterion k2 would put /);
  if (move.target.kind !== "what_if") throw new Error(move.target.kind);
  const [best, second] = totals(tried(findings.matrix, move.target.whatIf)).toSorted(
    (a, b) => b.score - a.score,
  );
  expect(best!.score).toBeCloseTo(second!.score, 9);
});

test("F9 whether one vote could change a rating far enough is said for the plain mean of equal votes only", () => {
  const oneVote = (...more: Said[]) => {
    const { room, findings } = seenByAnn(three, "shown", ...more);
    return oneRating(room, findings)!.oneVote;
  };
  expect(oneVote()).toBe("One vote could change this.");
  const merging = { rule: "median", trim: 0.1, pairwise: "aip" } as const;
  expect(oneVote(["ann", { type: "ChangeMerging", merging }])).toMatch(/^Whether one vote could/);
  expect(oneVote(["ann", { type: "ChangePower", participantId: "bob", power: 2 }])).toMatch(/^Whether/);
});

test("F2 one rating says from what to what, and leads to its cell", () => {
  const { room, findings } = seenByAnn(five);
  const rating = oneRating(room, findings)!;
  expect(rating.words).toMatch(
    /^Criterion k\d, Option o\d at \d\.\d instead of \d\.\d would put Option o3 level\.$/,
  );
  expect(rating.target.kind).toBe("cell");
  const level = seenByAnn({ ann: alone([[3], [3]]) });
  expect([weightMove(level.room, level.findings), oneRating(level.room, level.findings)]).toEqual([
    null,
    null,
  ]);
});

test("F5 who decides alone is named where names are shown, and counted where they are not", () => {
  const shown = seenByAnn(three);
  expect(oneVoterWords(shown.room, shown.findings)).toBe(
    "Without you, Option o2 would come first. Without Name of bob, Option o1 and Option o2 would be level.",
  );
  const hidden = seenByAnn(three, "hidden");
  expect(oneVoterWords(hidden.room, hidden.findings)).toBe(
    "Without one of you, Option o2 would come first. Without one of you, Option o1 and Option o2 would be level.",
  );
  const sure = seenByAnn({ ann: three.ann, bob: three.bob });
  expect(oneVoterWords(sure.room, sure.findings)).toBe("No single voter decides who comes first.");
  const one = seenByAnn({ ann: three.ann });
  expect(oneVoterWords(one.room, one.findings)).toBeNull();
  expect(oneVoterWords(one.room, { ...one.findings, figures: null })).toBeNull();
});

test("F2 options off the list and options without a strength are told", () => {
  const { room, findings } = seenByAnn(five);
  expect(oneOptionWords(room, findings)).toEqual([
    "Taking another option off the list would not change who comes first.",
  ]);
  const two = seenByAnn({ ann: alone([[4], [3]]) });
  expect(oneOptionWords(two.room, two.findings)).toEqual([]);
  expect(dominatedWords(two.room, two.findings)).toEqual(["Option o2 is nowhere better than Option o1."]);
});
