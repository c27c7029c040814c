import { describe, expect, test } from "vitest";
import type { Command } from "@/lib/decision/command";
import { given } from "../support/given";
import type { Said } from "../support/given";
import {
  close,
  open,
  opening,
  openRound,
  recordOutcome,
  rate,
  reveal,
  team,
  weigh,
} from "../support/given-matrix";
import { actor } from "../support/given-world";

function opened(change: Partial<typeof opening>) {
  return given().when(actor("ann", { admitted: "person" }), open(change)[1]);
}

describe("opening", () => {
  test("S1 the first command opens the decision; whoever sends it leads and votes", () => {
    const world = opened({}).then({
      type: "DecisionOpened",
      participantId: "ann",
      participation: "votes",
      names: "shown",
      opening,
    });
    expect(world.state.participants.ann).toMatchObject({
      facilitator: true,
      joinedSeq: 1,
      removed: false,
      sample: false,
    });
    expect(world.state).toMatchObject({
      seq: 1,
      phase: "frame",
      question: "Which framework?",
      names: "shown",
    });
    expect(world.state.options.map((option) => option.title)).toEqual(["Django", "Flask"]);
  });

  test("S1 nobody opens who was not let in", () => {
    given()
      .when(actor(null, { admitted: "person" }), open()[1])
      .refuses("not_admitted");
    given().when("ann", open()[1]).refuses("not_admitted");
  });

  test("S13 ids are unique, of options, criteria, evidence and conflicts alike", () => {
    const [django] = opening.options;
    const [speed] = opening.criteria;
    const [note] = opening.evidence;
    if (django === undefined || speed === undefined || note === undefined) throw new Error("empty");
    opened({ options: [...opening.options, { ...django, title: "Other" }] }).refuses("id_taken");
    opened({ criteria: [...opening.criteria, { ...speed, title: "Other" }] }).refuses("id_taken");
    opened({ evidence: [note, note] }).refuses("id_taken");
  });

  test("S3 titles are unique within an opening, ignoring case and space", () => {
    const twin = { id: "rails", title: " flask ", definition: "" };
    opened({ options: [...opening.options, twin] }).refuses("title_taken");
    const speed = { ...twin, title: "SPEED", lowEnd: "", highEnd: "", use: "waiting" as const };
    opened({ criteria: [...opening.criteria, speed] }).refuses("title_taken");
  });

  test("S13 evidence stands on a known cell, a conflict links known notes", () => {
    const stray = {
      ...opening.evidence[0],
      id: "stray",
      optionId: "rails",
    } as (typeof opening.evidence)[number];
    opened({ evidence: [stray] }).refuses("unknown_criterion");
    const quarrel = (evidenceIds: string[]) => [{ id: "quarrel", evidenceIds, note: "" }];
    opened({ conflicts: quarrel(["note", "rumour"]) }).refuses("unknown_evidence");
    opened({ conflicts: quarrel(["note", "note"]) }).refuses("unknown_evidence");
    const [note] = opening.evidence;
    const two = note === undefined ? [] : [note, { ...note, id: "second" }];
    opened({ evidence: two, conflicts: quarrel(["note", "second"]) }).accepted();
  });

  test("S14 an opening holds no more than a decision may", () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ id: `${at}`, title: `Thing ${at}`, definition: "" }));
    opened({ options: many(20), evidence: [] }).accepted();
    opened({ options: many(21), evidence: [] }).refuses("too_many", { most: 20 });
    const criteria = (count: number) =>
      many(count).map((each) => ({ ...each, lowEnd: "", highEnd: "", use: "rated" as const }));
    opened({ criteria: criteria(40), evidence: [] }).accepted();
    opened({ criteria: criteria(41), evidence: [] }).refuses("too_many", { most: 40 });
  });
});

describe("the frame", () => {
  test("S1 a facilitator changes question, context and tags at any time before the outcome", () => {
    const change = { question: "Which one?", context: "Now", tags: ["web"] };
    const voting = [...team, openRound("w", "weights"), weigh("bob", "w", { speed: 1 })];
    const world = given(...voting)
      .when("ann", { type: "ChangeFrame", change })
      .then({ type: "FrameChanged", change });
    expect(world.state).toMatchObject(change);
  });

  test("S1 nobody else frames", () => {
    for (const by of ["bob", "dan", "eve"])
      given(...team)
        .when(by, { type: "ChangeFrame", change: { question: "Mine?" } })
        .refuses("forbidden");
  });

  test("S15 a change of nothing is refused", () => {
    given(...team)
      .when("ann", { type: "ChangeFrame", change: {} })
      .refuses("nothing_to_change");
  });

  test("S11 the name of the person who decides goes to the side table, and away when it is empty", () => {
    const deciderName = { id: "text-4", hash: "hash of 4" };
    const named = given(...team)
      .when("ann", { type: "ChangeFrame", change: { decider: "person", deciderName: "Mira" } })
      .then({ type: "FrameChanged", change: { decider: "person", deciderName } });
    expect(named.directory.texts).toEqual({ "text-4": "Mira" });
    expect(JSON.stringify(named.log)).not.toContain("Mira");
    given(...team)
      .when("ann", { type: "ChangeFrame", change: { deciderName: " " } })
      .then({ type: "FrameChanged", change: { deciderName: null } });
  });

  test.each<[string, Command & { type: "ChangeFrame" }]>([
    ["names", { type: "ChangeFrame", change: { names: "hidden" } }],
    ["decider", { type: "ChangeFrame", change: { decider: "person" } }],
    ["deciderName", { type: "ChangeFrame", change: { deciderName: "Mira" } }],
  ])("S11 %s locks with the first vote, and whenever a round is sealed", (_what, change) => {
    const sealed = [...team, openRound("w", "weights")];
    given(...sealed)
      .when("ann", change)
      .refuses("locked_by_votes");
    given(...sealed, reveal("w"))
      .when("ann", change)
      .accepted();
    const voted = [...sealed, weigh("bob", "w", { speed: 1, ease: 1 }), reveal("w")];
    given(...voted)
      .when("ann", change)
      .refuses("locked_by_votes");
    given(...voted, close("w"))
      .when("ann", change)
      .refuses("locked_by_votes");
  });

  test("S11 a rating locks as a weight does; saying again what is the case is no change", () => {
    const rated = [...team, openRound("r", "ratings"), rate("bob", "r", ["speed", "flask"], 1), reveal("r")];
    const change = { names: "hidden" } as const;
    given(...rated)
      .when("ann", { type: "ChangeFrame", change })
      .refuses("locked_by_votes");
    given(...rated)
      .when("ann", { type: "ChangeFrame", change: { names: "shown", decider: "team" } })
      .accepted();
  });

  test("S11 a vote that was withdrawn locks nothing", () => {
    const gone: Said[] = [
      ...team,
      openRound("w", "weights"),
      weigh("bob", "w", { speed: 1, ease: 1 }),
      ["bob", { type: "WithdrawWeights", roundId: "w", replaces: 5 }],
      reveal("w"),
    ];
    given(...gone)
      .when("ann", { type: "ChangeFrame", change: { names: "hidden" } })
      .accepted();
  });

  test("S12 a comparison is framed and talked about, and can be turned into a decision", () => {
    const comparison = [open({ kind: "comparison" })];
    for (const command of [
      { type: "MovePhase", phase: "weigh" },
      openRound("w", "weights")[1],
      recordOutcome(),
    ] as const)
      given(...comparison)
        .when("ann", command)
        .refuses("is_comparison");
    const turned = given(...comparison)
      .when("ann", { type: "TurnIntoDecision" })
      .then({ type: "TurnedIntoDecision" });
    expect(turned.state.kind).toBe("choice");
  });
});
