import { expect, test } from "vitest";
import { changedVotes } from "@/lib/decision/changed-votes";

const [one, two, three] = [1, 2, 3].map((seq) => ({ value: 4, seq })) as [never, never, never];

test.each([
  ["the same record", { a: one }, null, []],
  ["the same votes", { a: one, b: two }, { b: two, a: one }, []],
  ["another vote that says the same", { a: one, b: two }, { a: three, b: two }, ["a"]],
  ["a first vote", { a: one }, { a: one, b: two }, ["b"]],
  ["a vote withdrawn", { a: one, b: two }, { b: two }, ["a"]],
  ["one withdrawn and another given", { a: one, b: two }, { b: two, c: three }, ["c", "a"]],
  ["all withdrawn", { a: one, b: two }, {}, ["a", "b"]],
] as const)("%s: the cells that changed", (_what, before, after, cells) => {
  expect(changedVotes(before, after ?? before)).toEqual(cells);
});
