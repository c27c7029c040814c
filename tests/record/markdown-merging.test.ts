import { describe, expect, it } from "vitest";
import type { Curve } from "@/lib/decision/measure";
import { decisionRecord } from "@/lib/record/decision-record";
import { recordAsMarkdown } from "@/lib/record/markdown";
import { votesOf } from "../decision/figures/given-team";
import { worldAfter } from "../support/given";
import type { Said } from "../support/given";
import {
  join,
  latency,
  measured,
  openRound,
  rate,
  rateAll,
  reveal,
  stateFact,
  weigh,
  weighBy,
} from "../support/given-matrix";
import { recordAfter, voted } from "./given-record";

describe("how votes were merged, as Markdown", () => {
  it("M9 M22 says by which rule votes were merged, and whose count more", () => {
    const rule = (...history: Said[]) => recordAsMarkdown(recordAfter(...voted, ...history));
    expect(rule()).toContain("0 to 100. Votes merged by rule mean-1.\n");
    const merging = { rule: "trimmed", trim: 0.2, pairwise: "aip" } as const;
    expect(rule(["ann", { type: "ChangeMerging", merging }])).toContain(
      "Votes merged by rule trimmed-1, 20 % cut off at each end.\n",
    );
    expect(rule(["ann", { type: "ChangePower", participantId: "bob", power: 1.5 }])).toContain(
      "Votes merged by rule mean-1. Voting power: Name of ann 1, Name of bob 1.5.\n",
    );
  });

  it("F2 F4 says how close it was: the word with its facts, the facts alone with few voters, or that options are level", () => {
    const close = (text: string) => /^How close it was: (.*)$/mu.exec(text)?.[1];
    expect(close(recordAsMarkdown(recordAfter(...voted)))).toMatch(
      /^Django is 12\.5 points ahead; \d+\.\d of 100 weight points would have to move until Flask is level\.$/u,
    );
    const more = (ratings: readonly number[], ...names: string[]) => [
      ...names.map((name) => join(name)),
      openRound("w1", "weights"),
      ...["ann", "bob", ...names].map((name) => weigh(name, "w1", { speed: 1, ease: 1 })),
      reveal("w1"),
      openRound("r1", "ratings"),
      ...["ann", "bob", ...names].flatMap((name) => rateAll(name, "r1", ratings as [1, 2, 3, 4])),
      reveal("r1"),
    ];
    const line = (...ratings: readonly number[]) =>
      close(recordAsMarkdown(recordAfter(...more(ratings, "eve", "fay"))));
    expect(line(5, 2, 4, 3)).toBe(
      "clear; Django is 50.0 points ahead; no other weights would change that; first in 100.0 % of resampled teams.",
    );
    expect(line(3, 3, 3, 3)).toBe(
      "too close to call; Django and Flask are level; first in 50.0 % of resampled teams.",
    );
    expect(close(recordAsMarkdown(recordAfter()))).toBeUndefined();
  });

  it("M5 M23 M24 says between what an incomplete score lies, and what the scores must not be read without", () => {
    const abstain = (who: string, values: readonly [number, number, number]) =>
      rateAll(who, "r1", [...values, "abstain"]);
    const text = recordAsMarkdown(
      recordAfter(
        openRound("w1", "weights"),
        weigh("ann", "w1", { speed: 1, ease: 1 }),
        reveal("w1"),
        openRound("r1", "ratings"),
        ...abstain("ann", [3, 4, 3]),
        ...abstain("bob", [3, 4, 3]),
        reveal("r1"),
      ),
    );
    expect(text).toContain("- Flask: between 37.5 and 87.5\n");
    expect(text).not.toContain("How close it was");
    expect(text).toContain("- Note: Who comes first depends on what nobody rated: Ease of Flask.\n");
    const three = votesOf({
      ann: {
        weights: [1, 1],
        ratings: [
          [5, 5],
          [4, 4],
          [5, null],
        ],
      },
    });
    const { state, directory } = worldAfter(...three);
    expect(recordAsMarkdown(decisionRecord(state, directory, null))).toContain(
      "How close it was: open, as it depends on what nobody rated; Option o1 is 25.0 points ahead;",
    );
    const local: Curve = { kind: "local", direction: "benefit" };
    const facts = [stateFact("speed", "django", 300), stateFact("speed", "flask", 500)];
    const listed = recordAfter(
      measured("speed", { ...latency, curve: local }),
      ...facts,
      openRound("w1", "weights"),
      weigh("ann", "w1", { speed: 1, ease: 1 }),
      reveal("w1"),
      openRound("r1", "ratings"),
      rate("ann", "r1", ["ease", "django"], 5),
      rate("ann", "r1", ["ease", "flask"], 1),
      reveal("r1"),
      ["ann", { type: "ChangeMerging", merging: { rule: "geometric", trim: 0.1, pairwise: "aij" } }],
    );
    expect(recordAsMarkdown(listed)).toMatch(
      /Note: The values of Speed depend on the list.*\n- Note: The geometric mean was asked for.*\n- Note: Not everybody/u,
    );
    const apart = recordAfter(
      openRound("w1", "weights"),
      weigh("ann", "w1", { speed: 9, ease: 1 }),
      weigh("bob", "w1", { speed: 1, ease: 9 }),
      reveal("w1"),
      openRound("r1", "ratings"),
      ...rateAll("ann", "r1", [5, 3, 1, 3]),
      ...rateAll("bob", "r1", [1, 3, 4, 3]),
      reveal("r1"),
    );
    expect(recordAsMarkdown(apart)).toContain(
      "- Note: The mean of everybody's own scores names Django instead.",
    );
  });

  it("M20 says when comparisons were merged before they became weights", () => {
    const pairs = { method: "pairwise", judgements: { "ease:speed": 2 } } as const;
    const text = recordAsMarkdown(
      recordAfter(
        ["ann", { type: "ChangeMerging", merging: { rule: "mean", trim: 0.1, pairwise: "aij" } }],
        openRound("w1", "weights"),
        weighBy("ann", "w1", pairs),
        reveal("w1"),
      ),
    );
    expect(text).toContain("Comparisons in pairs were merged before they became weights.");
  });
});
