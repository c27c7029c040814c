import { describe, expect, test } from "vitest";
import { didWords, wouldWords } from "@/app/decisions/[decisionId]/_components/merging/order-words";
import type { Merging } from "@/lib/decision/merging";
import { ruleId } from "@/lib/decision/merging";
import { tallyOf } from "@/lib/decision/tally";
import { worldAfter } from "../support/given";
import type { Said } from "../support/given";
import { join, rateAll, team, weigh } from "../support/given-matrix";
import { revealed, rounds } from "../support/given-votes";

/** Two like Django a little better, one Flask a lot: by the mean Flask leads, by the median Django does. */
const votes: readonly Said[] = [
  ...team,
  join("eve"),
  ...rounds,
  ...["ann", "bob", "eve"].map((who) => weigh(who, "w", { speed: 1, ease: 1 })),
  ...["ann", "bob"].flatMap((who) => rateAll(who, "r", [4, 3, 4, 3])),
  ...rateAll("eve", "r", [1, 5, 1, 5]),
  ...revealed,
];
const merge = (rule: Merging["rule"]): Said => [
  "ann",
  { type: "ChangeMerging", merging: { rule, trim: 0.1, pairwise: "aip" } },
];

function after(...history: Said[]) {
  const { state, directory } = worldAfter(...votes, ...history);
  return { state, tally: tallyOf(state, directory.voters) };
}

function would(rule: Merging["rule"], ...history: Said[]) {
  const { state, tally } = after(...history);
  const outcome = tally.rules.find((each) => each.rule === ruleId(rule))!;
  return wouldWords(state, tally.scores, rule, outcome);
}

describe("M21 what another rule would change", () => {
  test("names who would lead, also back from it", () => {
    expect(would("median")).toBe("With the median Django would lead.");
    expect(would("mean", merge("median"))).toBe("With the mean Flask would lead.");
  });

  test("says when the order stays, and when the rule is not defined", () => {
    expect(would("trimmed")).toBe("The order stays the same.");
    expect(would("geometric")).toMatch(/^Not possible here/);
  });

  test("says when several would be level, and when only those behind change places", () => {
    const { state } = after();
    const scores = [
      { optionId: "django", rank: 1 },
      { optionId: "flask", rank: 2 },
    ];
    const outcome = { rule: "median-1", scores: null, changesOrder: true } as const;
    expect(wouldWords(state, scores, "median", { ...outcome, ranks: [1, 1] })).toBe(
      "With the median Django and Flask would be level.",
    );
    expect(wouldWords(state, scores, "median", { ...outcome, ranks: [1, 3] })).toMatch(/^Django would still/);
  });
});

describe("M21 what a switch has changed", () => {
  const did = (...history: Said[]) => {
    const { state, tally } = after(...history);
    return didWords(state, after().tally.scores, tally.scores);
  };

  test("names who leads now and who did before, or says that nothing moved", () => {
    expect(did(merge("median"))).toBe("Changed. Now Django leads; before it was Flask.");
    expect(did(merge("trimmed"))).toBe("Changed. The order stayed the same.");
    expect(did(["ann", { type: "ChangePower", participantId: "eve", power: 0 }])).toBe(
      "Changed. Now Django leads; before it was Flask.",
    );
  });

  test("says when several are level now, when only those behind moved, and nothing while nothing is ranked", () => {
    const { state } = after();
    const row = (optionId: string, rank: number | null) => ({ optionId, rank });
    const before = [row("django", 1), row("flask", 2)];
    expect(didWords(state, before, [row("django", 1), row("flask", 1)])).toBe(
      "Changed. Now Django and Flask are level; before Django led.",
    );
    expect(didWords(state, before, [row("django", 1), row("flask", 3)])).toMatch(/Django still leads/);
    expect(didWords(state, [], before)).toBe("Changed.");
  });
});
