import { describe, expect, test } from "vitest";
import type { Command } from "@/lib/decision/command";
import { limits } from "@/lib/decision/limits";
import type { Actor } from "@/lib/decision/policy";
import { rejectionCodes } from "@/lib/decision/rejection";
import type { RejectionCode } from "@/lib/decision/rejection";
import { given } from "../support/given";
import type { Said } from "../support/given";
import {
  close,
  addCriterion,
  changeScale,
  changeUse,
  finish,
  groupIn,
  latency,
  measured,
  open,
  openRound,
  rate,
  recordOutcome,
  reveal,
  stateFact,
  team,
  weigh,
  weighBy,
} from "../support/given-matrix";
import { actor } from "../support/given-world";

/** Refusals that arise where commands are queued and written; nothing here can produce them. */
const laneCodes = ["command_id_taken", "busy"] as const;

type Case = readonly [history: readonly Said[], by: string | Actor, command: Command];

const add: Command = { type: "AddOption", optionId: "rails", title: "Rails", definition: "" };
const post: Command = {
  type: "PostComment",
  commentId: "comment",
  target: { kind: "decision" },
  parentId: null,
  body: "Hm",
};
const reply: Command = { ...post, commentId: "reply", parentId: "comment" };
const weighing = [...team, openRound("w", "weights")];
const rating = [...team, openRound("r", "ratings")];
const decided: readonly Said[] = [...team, ["ann", recordOutcome()]];
const voted = [...weighing, weigh("bob", "w", { speed: 5, ease: 5 })];
const full: readonly Said[] = Array.from({ length: limits.options - 2 }, (_, at) => [
  "ann",
  { ...add, optionId: `${at}`, title: `Option ${at}` },
]);

/** For every code a history and the command that it refuses. */
const cases: Readonly<Record<Exclude<RejectionCode, (typeof laneCodes)[number]>, Case>> = {
  forbidden: [team, "bob", add],
  not_admitted: [team, "eve", { type: "JoinDecision", participation: "votes" }],
  removed: [[...team, ["ann", { type: "RemoveParticipant", participantId: "bob" }]], "bob", post],
  decided: [decided, "ann", add],
  not_decided: [team, "ann", { type: "ReopenDecision", reason: "News" }],
  is_comparison: [[open({ kind: "comparison" })], "ann", openRound("w", "weights")[1]],
  not_a_comparison: [team, "ann", { type: "TurnIntoDecision" }],
  decision_exists: [team, actor("eve", { admitted: "person" }), open()[1]],
  unknown_option: [team, "ann", { type: "RetireOption", optionId: "rails" }],
  unknown_criterion: [team, "ann", { type: "RetireCriterion", criterionId: "fun" }],
  unknown_evidence: [team, "ann", { type: "RemoveEvidence", evidenceId: "rumour" }],
  unknown_conflict: [team, "ann", { type: "UnlinkConflict", conflictId: "quarrel" }],
  unknown_participant: [team, "ann", { type: "RemoveParticipant", participantId: "eve" }],
  unknown_round: [team, ...reveal("w")],
  unknown_comment: [team, "ann", { type: "DeleteComment", commentId: "comment" }],
  id_taken: [team, "ann", { ...add, optionId: "flask" }],
  title_taken: [team, "ann", { ...add, title: " DJANGO" }],
  not_a_group: [team, ...groupIn("speed", "ease")],
  group_cycle: [[...team, addCriterion("costs", "group")], ...groupIn("costs", "costs")],
  group_too_deep: [
    [...team, addCriterion("a", "group"), addCriterion("b", "group", "a"), addCriterion("c", "group", "b")],
    ...groupIn("speed", "c"),
  ],
  group_not_empty: [
    [...team, addCriterion("costs", "group"), groupIn("speed", "costs")],
    "ann",
    { type: "DeleteCriterion", criterionId: "costs" },
  ],
  too_many: [[...team, ...full], "ann", add],
  nothing_to_change: [team, "ann", { type: "MovePhase", phase: "frame" }],
  round_open: [weighing, ...openRound("w2", "weights")],
  round_not_open: [[...weighing, reveal("w"), close("w")], ...weigh("bob", "w", { speed: 1 })],
  round_not_sealed: [[...weighing, reveal("w")], ...reveal("w")],
  round_not_revealed: [weighing, ...close("w")],
  reveal_weights_first: [[...weighing, openRound("r", "ratings")], ...reveal("r")],
  needs_two_options: [
    [...team, ["ann", { type: "RetireOption", optionId: "flask" }]],
    ...openRound("w", "weights"),
  ],
  needs_one_criterion: [[open({ criteria: [], evidence: [] })], ...openRound("w", "weights")],
  has_votes: [[...voted, reveal("w"), close("w")], "ann", { type: "DeleteCriterion", criterionId: "speed" }],
  locked_by_votes: [voted, "ann", { type: "ChangeFrame", change: { names: "hidden" } }],
  unfinished: [voted, ...reveal("w", false)],
  not_a_voter: [
    [
      ...weighing,
      ["ann", { type: "ChangeParticipation", participantId: "ann", participation: "facilitates" }],
    ],
    ...weigh("ann", "w", { speed: 1 }),
  ],
  not_asked: [weighing, ...weigh("bob", "w", { open: 1 })],
  bad_scale: [team, ...changeScale("speed", { lo: 5, hi: 1, labels: null })],
  measure_needed: [team, ...changeUse("speed", "measured")],
  bad_curve: [team, ...measured("speed", { ...latency, curve: { kind: "linear", worst: 1, best: 1 } })],
  not_measured: [team, ...stateFact("speed", "flask", 300)],
  bad_fact: [[...team, measured("speed")], ...stateFact("speed", "flask", 300, { expiresOn: "2026-10-31" })],
  bad_rating: [rating, ...rate("bob", "r", ["speed", "flask"], 6)],
  bad_weights: [weighing, ...weigh("bob", "w", { speed: 11 })],
  bad_pair: [weighing, ...weighBy("bob", "w", { method: "pairwise", judgements: { "speed:speed": 1 } })],
  bad_ends: [
    weighing,
    ...weighBy("bob", "w", {
      method: "best_worst",
      judgements: { best: null, worst: null, bestToOthers: { speed: 2 }, othersToWorst: {} },
    }),
  ],
  too_many_to_compare: [
    [...team, ...[..."abcdef"].map((id) => addCriterion(id)), openRound("w", "weights")],
    ...weighBy("bob", "w", { method: "pairwise", judgements: { "speed:ease": 1 } }),
  ],
  newer_vote: [voted, ...weigh("bob", "w", { speed: 1 })],
  not_voted: [weighing, "bob", { type: "WithdrawWeights", roundId: "w", replaces: null }],
  not_complete: [weighing, ...finish("bob", "w")],
  has_voted: [voted, "bob", { type: "ChangeParticipation", participantId: "bob", participation: "observes" }],
  bad_power: [team, "ann", { type: "ChangePower", participantId: "bob", power: 10.1 }],
  last_facilitator: [team, "ann", { type: "RevokeFacilitator", participantId: "ann" }],
  not_author: [[...team, ["bob", post]], "ann", { type: "EditComment", commentId: "comment", body: "No" }],
  reply_to_reply: [
    [...team, ["bob", post], ["dan", reply]],
    "bob",
    { ...post, commentId: "again", parentId: "reply" },
  ],
  wrong_options: [team, "ann", recordOutcome({ optionIds: ["rails"] })],
  reason_needed: [team, "ann", recordOutcome({ reason: " " })],
  second_reason_needed: [
    [
      ...weighing,
      weigh("bob", "w", { speed: 5, ease: 5 }),
      reveal("w"),
      openRound("r", "ratings", { sealed: true }),
      ...(["speed", "ease"] as const).flatMap((criterionId) => [
        rate("bob", "r", [criterionId, "django"], 5),
        rate("bob", "r", [criterionId, "flask"], 1),
      ]),
      reveal("r"),
    ],
    "ann",
    recordOutcome({ optionIds: ["flask"] }),
  ],
  until_needed: [team, "ann", recordOutcome({ kind: "postponed", optionIds: [] })],
  not_a_must_have: [
    team,
    "ann",
    { type: "MarkMustHave", criterionId: "speed", optionId: "flask", mark: "meets", reason: "" },
  ],
};

describe("every reason to refuse", () => {
  test.each(Object.entries(cases))("T1 %s is produced by a command", (code, [history, by, command]) => {
    given(...history)
      .when(by, command)
      .refuses(code as RejectionCode);
  });

  test("T1 no code is left that nothing produces", () => {
    expect([...Object.keys(cases), ...laneCodes].sort()).toEqual([...rejectionCodes].sort());
  });

  test("T2 who may not send a command learns nothing about whether it would have worked", () => {
    for (const optionId of ["flask", "rails"])
      for (const by of ["bob", "dan", "eve"])
        given(...decided)
          .when(by, { type: "RetireOption", optionId })
          .refuses("forbidden");
  });
});
