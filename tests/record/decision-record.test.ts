import { describe, expect, it } from "vitest";
import type { Curve } from "@/lib/decision/measure";
import { roomFigures } from "@/lib/decision/figures/room-figures";
import { labelScale } from "@/lib/decision/scale";
import { decisionRecord } from "@/lib/record/decision-record";
import type { DecisionRecord } from "@/lib/record/decision-record";
import { recordAsMarkdown } from "@/lib/record/markdown";
import { worldAfter } from "../support/given";
import type { Said } from "../support/given";
import {
  addCriterion,
  changeScale,
  finish,
  groupIn,
  join,
  latency,
  measured,
  openRound,
  rate,
  rateAll,
  recordOutcome,
  reveal,
  stateFact,
  team,
  weigh,
  weighBy,
} from "../support/given-matrix";

function recordAfter(...history: readonly Said[]): DecisionRecord {
  const world = worldAfter(...team, ...history);
  return decisionRecord(world.state, world.directory, roomFigures(world.state, world.directory));
}

/** Weights 75/25 and 50/50 merge to 62.5/37.5; the means are 4.5, 2.5, 2.5, 4.5. */
const voted: readonly Said[] = [
  openRound("w1", "weights"),
  weigh("ann", "w1", { speed: 3, ease: 1 }),
  weigh("bob", "w1", { speed: 5, ease: 5 }),
  finish("ann", "w1"),
  reveal("w1"),
  openRound("r1", "ratings"),
  ...rateAll("ann", "r1", [5, 3, 2, 4]),
  ...rateAll("bob", "r1", [4, 2, 3, 5]),
  reveal("r1"),
];

describe("the record", () => {
  it("V holds nothing of a sealed round", () => {
    const record = recordAfter(openRound("w1", "weights"), weigh("bob", "w1", { speed: 3, ease: 1 }));
    expect(record.rounds).toEqual([]);
    expect(record.tally.weights).toBeNull();
    expect(record.voted).toBe(0);
    expect(JSON.stringify(record)).not.toContain("judgements");
  });

  it("M says scores, ranks and lead as computed by hand: 68.75 to 56.25", () => {
    const record = recordAfter(...voted, ["ann", recordOutcome({ dissent: "Bob would wait." })]);
    expect(record.ranking.map(({ title, rank }) => [title, rank])).toEqual([
      ["Django", 1],
      ["Flask", 2],
    ]);
    expect(record.ranking[0]?.score).toBeCloseTo(68.75, 12);
    expect(record.ranking[1]?.score).toBeCloseTo(56.25, 12);
    expect(record.lead).toBeCloseTo(12.5, 12);
    expect(record.outcome).toMatchObject({
      options: ["Django"],
      dissentText: "Bob would wait.",
      reason: "It fits",
    });
    expect([record.voted, record.of]).toEqual([2, 2]);
    expect(record.people.map(({ counted, voted: has }) => [counted, has])).toEqual([
      [true, true],
      [true, true],
      [false, false],
    ]);
  });

  it("R keeps the first judgements beside the final ones", () => {
    const world = worldAfter(...team, ...voted);
    const replaces =
      Object.values(world.state.rounds[1]?.ballots ?? {})[1]?.ratings["speed:flask"]?.seq ?? null;
    const record = recordAfter(...voted, rate("bob", "r1", ["speed", "flask"], 5, replaces, "revealed"));
    const round = record.rounds.find((candidate) => candidate.focus === "ratings");
    expect(round?.ratings?.cells["speed:flask"]).toMatchObject({ mean: 4, firstMerged: 2.5 });
    expect(round?.ratings?.moved).toBe(1);
  });
});

describe("the record as Markdown", () => {
  it("has the sections of a MADR, the outcome first", () => {
    const text = recordAsMarkdown(
      recordAfter(...voted, ["ann", recordOutcome({ counterArgument: "Flask is smaller" })]),
    );
    expect(text).toContain("status: accepted");
    expect(text).toContain("# We take Django");
    for (const section of [
      "Context and Problem Statement",
      "Decision Drivers",
      "Considered Options",
      "Decision Outcome",
      "More Information",
    ])
      expect(text).toContain(`## ${section}`);
    expect(text).toContain('Chosen option: "Django", because It fits');
    expect(text).toContain("- Strongest counter-argument: Flask is smaller");
    expect(text).toContain("- Django: 68.8 (rank 1), first judgements 68.8");
    expect(text).toContain("| Speed | 63 % | 4.5 (2 of 2) | 2.5 (2 of 2) |");
    expect(text).toContain("Weighed by sliders (2).");
  });

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
    expect(text).toContain("- Note: Who comes first depends on what nobody rated: Ease of Flask.\n");
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

  it("M15 says what the groups of criteria weigh together", () => {
    const grouped = [addCriterion("Technology", "group"), groupIn("speed", "Technology")];
    expect(recordAsMarkdown(recordAfter(...grouped, ...voted))).toContain(
      "- Technology, a group: 63 % together",
    );
    expect(recordAsMarkdown(recordAfter(...grouped))).toContain("- Technology, a group\n");
  });

  it("S17 M16 says scales and facts", () => {
    const text = recordAsMarkdown(
      recordAfter(
        changeScale("ease", { lo: 0, hi: 10, labels: null }),
        measured("speed", { ...latency, limit: { op: "<=", limit: 800 } }),
        stateFact("speed", "django", 300, { source: { title: "Bench", url: null } }),
        stateFact("speed", "flask", 500, { expiresOn: "2027-01-31" }),
        openRound("w1", "weights"),
        weigh("bob", "w1", { speed: 1, ease: 1 }),
        reveal("w1"),
        openRound("r1", "ratings"),
        rate("bob", "r1", ["ease", "django"], 10),
        rate("bob", "r1", ["ease", "flask"], 0),
        reveal("r1"),
      ),
    );
    expect(text).toContain("| Ease (0 to 10) | 50 % | 10.0 (1 of 2) | 0.0 (1 of 2) |");
    expect(text).toContain("- Speed (ms, worst 900, best 100; must be <= 800)");
    expect(text).toContain("  - Django: 300 (2026-11-01, Bench)");
    expect(text).toContain("  - Flask: 500 (2026-11-01, holds until 2027-01-31)");
    // ½ · (600 of 800) + ½ · 1, and ½ · (400 of 800).
    expect(text).toContain("- Django: 87.5 (rank 1)");
    expect(text).toContain("- Flask: 25.0 (rank 2)");
  });

  it("M16 says curves in words", () => {
    const text = (curve: Curve) => recordAsMarkdown(recordAfter(measured("speed", { ...latency, curve })));
    const points = [
      [100, 1],
      [900, 0],
    ] as const;
    expect(text({ kind: "piecewise", points })).toContain("Speed (ms, value 1 at 100, 0 at 900)");
    expect(text({ kind: "local", direction: "cost" })).toContain(
      "Speed (ms, less is better; depends on the list of options)",
    );
    const labels = labelScale(["bad", "good"]);
    const rated = recordAfter(changeScale("speed", labels), openRound("r1", "ratings"), reveal("r1"));
    expect(recordAsMarkdown(rated)).toContain("| Speed (1 bad, 2 good) | – | – (0 of 2)");
  });

  it("S says the ends of a criterion where they are worded", () => {
    const text = recordAsMarkdown(recordAfter(addCriterion("Reach")));
    expect(text).toContain("- Reach\n");
    expect(text).toMatch(/^- Speed: \S.* → \S/mu);
  });

  it("E3 keeps what was typed from becoming markup or front matter", () => {
    const evil = "# [x](javascript:alert(1)) | <script> ---\nstatus: accepted";
    const text = recordAsMarkdown(
      recordAfter(...voted, ["ann", recordOutcome({ summary: evil, reason: evil })]),
    );
    expect(text.match(/^status:/gmu)).toHaveLength(1);
    expect(text).not.toContain("[x](");
    expect(text).not.toContain("<script>");
  });

  it("says postponed, none and undecided in words", () => {
    const until = { date: "2027-01-31", condition: "prices settle" };
    const postponed = recordOutcome({ kind: "postponed", optionIds: [], postponedUntil: until });
    expect(recordAsMarkdown(recordAfter(...voted, ["ann", postponed]))).toContain(
      "Postponed until 2027-01-31, or prices settle",
    );
    const none = recordOutcome({ kind: "none", optionIds: [] });
    expect(recordAsMarkdown(recordAfter(...voted, ["ann", none]))).toContain(
      "None of the options, because It fits",
    );
    expect(recordAsMarkdown(recordAfter())).toContain("Not decided yet.");
  });
});
