import { describe, expect, it } from "vitest";
import type { Curve } from "@/lib/decision/measure";
import { labelScale } from "@/lib/decision/scale";
import { recordAsMarkdown } from "@/lib/record/markdown";
import { worldAfter } from "../support/given";
import {
  addCriterion,
  changeScale,
  groupIn,
  latency,
  measured,
  openRound,
  rate,
  recordOutcome,
  reveal,
  stateFact,
  team,
  weigh,
} from "../support/given-matrix";
import { recordAfter, voted } from "./given-record";

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
