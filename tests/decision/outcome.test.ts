import { describe, expect, test } from "vitest";
import type { Command } from "@/lib/decision/command";
import { given, worldAfter } from "../support/given";
import type { Said } from "../support/given";
import { changeUse, openRound, rateAll, recordOutcome, reveal, team, weigh } from "../support/given-matrix";

/** Django leads: 5 and 4 against 1 and 2. */
const scored: readonly Said[] = [
  ...team,
  openRound("w", "weights"),
  weigh("bob", "w", { speed: 5, ease: 5 }),
  reveal("w"),
  openRound("r", "ratings"),
  ...rateAll("bob", "r", [5, 1, 4, 2]),
  reveal("r"),
];
const reopen: Command = { type: "ReopenDecision", reason: "The price doubled" };
const decided: readonly Said[] = [...scored, ["ann", recordOutcome()]];

describe("recording", () => {
  test("O1 a facilitator writes it, with all it says", () => {
    const world = given(...scored)
      .when("ann", recordOutcome({ reviewOn: "2027-01-31", counterArgument: "It is big" }))
      .then({
        type: "OutcomeRecorded",
        outcomeId: "outcome",
        kind: "one",
        optionIds: ["django"],
        summary: "We take Django",
        reason: "It fits",
        differsBecause: null,
        counterArgument: "It is big",
        dissent: null,
        postponedUntil: null,
        reviewOn: "2027-01-31",
        closes: ["r"],
      });
    expect(world.state.phase).toBe("decided");
    expect(world.state.rounds.map((round) => round.status)).toEqual(["closed", "closed"]);
    expect(world.state.outcomes[0]).toMatchObject({
      id: "outcome",
      recordedBy: "ann",
      recordedSeq: world.state.seq,
      reopened: null,
    });
    for (const by of ["bob", "dan"])
      given(...scored)
        .when(by, recordOutcome())
        .refuses("forbidden");
  });

  test("O1 it can be written without a single vote", () => {
    given(...team)
      .when("ann", recordOutcome())
      .accepted();
  });

  test("O2 one option, several together, none, or postponed", () => {
    const record = (change: Parameters<typeof recordOutcome>[0]) =>
      given(...team).when("ann", recordOutcome(change));
    record({ kind: "one", optionIds: [] }).refuses("wrong_options");
    record({ kind: "one", optionIds: ["django", "flask"] }).refuses("wrong_options");
    record({ kind: "several", optionIds: ["django"] }).refuses("wrong_options");
    record({ kind: "several", optionIds: ["django", "django"] }).refuses("wrong_options");
    record({ kind: "several", optionIds: ["django", "flask"] }).accepted();
    record({ kind: "none", optionIds: ["flask"] }).refuses("wrong_options");
    record({ kind: "none", optionIds: [] }).accepted();
    const retired: Said = ["ann", { type: "RetireOption", optionId: "django" }];
    given(...team, retired)
      .when("ann", recordOutcome())
      .refuses("wrong_options");
  });

  test("O2 postponed names a date or a condition, nothing else does", () => {
    const record = (date: string | null, condition: string, kind: "none" | "postponed" = "postponed") =>
      given(...team).when("ann", recordOutcome({ kind, optionIds: [], postponedUntil: { date, condition } }));
    record("2027-01-01", "").accepted();
    record(null, "Until the new version").accepted();
    record(null, " ").refuses("until_needed");
    record("2027-01-01", "", "none").refuses("until_needed");
  });

  test("O3 a reason always, a second one when everybody who leads is left out", () => {
    given(...scored)
      .when("ann", recordOutcome({ reason: "" }))
      .refuses("reason_needed");
    const against = { optionIds: ["flask"] };
    given(...scored)
      .when("ann", recordOutcome(against))
      .refuses("second_reason_needed");
    given(...scored)
      .when("ann", recordOutcome({ ...against, differsBecause: " " }))
      .refuses("second_reason_needed");
    given(...scored)
      .when("ann", recordOutcome({ ...against, differsBecause: "We know it" }))
      .accepted();
    given(...scored)
      .when("ann", recordOutcome({ kind: "several", optionIds: ["flask", "django"] }))
      .accepted();
    given(...scored)
      .when("ann", recordOutcome({ kind: "none", optionIds: [] }))
      .accepted();
  });

  test("O3 an option that is out leads nobody", () => {
    const out: Said = [
      "ann",
      { type: "MarkMustHave", criterionId: "open", optionId: "django", mark: "fails", reason: "No" },
    ];
    given(...scored, out)
      .when("ann", recordOutcome())
      .refuses("second_reason_needed");
    given(...scored, out)
      .when("ann", recordOutcome({ optionIds: ["flask"] }))
      .accepted();
  });

  test("O4 an outcome waits for sealed rounds", () => {
    given(...team, openRound("w", "weights"))
      .when("ann", recordOutcome())
      .refuses("round_open");
  });

  test("O5 dissent is kept apart", () => {
    const world = given(...team)
      .when("ann", recordOutcome({ dissent: "Dan would rather wait" }))
      .accepted();
    expect(world.state.outcomes[0]?.dissent).toEqual({ id: "text-4", hash: "hash of 21" });
    expect(world.directory.texts).toEqual({ "text-4": "Dan would rather wait" });
    expect(JSON.stringify(world.log)).not.toContain("rather wait");
  });
});

describe("afterwards", () => {
  test("O6 framing, rounds, votes and participation are over (D10)", () => {
    const over: readonly Said[] = [
      ["ann", { type: "ChangeFrame", change: { question: "Another?" } }],
      ["ann", { type: "MovePhase", phase: "rate" }],
      openRound("w2", "weights"),
      weigh("bob", "w", { speed: 1, ease: 1 }, 5),
      ["bob", { type: "ChangeParticipation", participantId: "bob", participation: "observes" }],
      ["ann", { type: "RemoveParticipant", participantId: "bob" }],
      ["ann", recordOutcome({ outcomeId: "second" })],
    ];
    for (const act of over)
      given(...decided)
        .when(...act)
        .refuses("decided");
    given(...decided)
      .when("ann", { type: "GrantFacilitator", participantId: "bob" })
      .accepted();
  });

  test("O7 reopening needs a reason and keeps the outcome in the book", () => {
    const world = given(...decided)
      .when("ann", reopen)
      .then({ type: "DecisionReopened", reason: "The price doubled" });
    expect(world.state.phase).toBe("decide");
    expect(world.state.outcomes[0]?.reopened).toEqual({
      at: world.log.at(-1)?.at,
      reason: "The price doubled",
    });
    given(...decided)
      .when("ann", { ...reopen, reason: " " })
      .refuses("reason_needed");
    given(...decided)
      .when("bob", reopen)
      .refuses("forbidden");
    given(...scored)
      .when("ann", reopen)
      .refuses("not_decided");
  });

  test("O7 what is decided again stands beside what was", () => {
    const again: Said[] = [...decided, ["ann", reopen]];
    given(...again)
      .when("ann", recordOutcome())
      .refuses("id_taken");
    const world = worldAfter(...again, ["ann", recordOutcome({ outcomeId: "second" })]);
    expect(world.state.outcomes.map(({ id, reopened }) => [id, reopened === null])).toEqual([
      ["outcome", false],
      ["second", true],
    ]);
    const twice = worldAfter(...again, ["ann", recordOutcome({ outcomeId: "second" })], ["ann", reopen]);
    expect(twice.state.outcomes[0]).toEqual(world.state.outcomes[0]);
  });

  test("R1 moving a phase cannot decide anything", () => {
    given(...team, changeUse("ease", "waiting"))
      .when("ann", { type: "MovePhase", phase: "decide" })
      .accepted();
  });
});
