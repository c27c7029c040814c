import { describe, expect, test } from "vitest";
import type { Command, CommandType } from "@/lib/decision/command";
import { commandPolicy, mayTakeOver, readingPolicy, roleOf, roles } from "@/lib/decision/policy";
import type { Actor, Role } from "@/lib/decision/policy";
import { commandSchema } from "@/lib/decision/schema/command";
import { worldAfter } from "../support/given";
import {
  close,
  finish,
  join,
  open,
  openRound,
  rate,
  recordOutcome,
  reveal,
  team,
  weigh,
} from "../support/given-matrix";
import { actor, said } from "../support/given-world";

const place = { criterionId: "speed", optionId: "flask" };
const texts = { title: "New", definition: "" };

/** One command of every type. A type without one does not compile. */
const samples: { readonly [Type in CommandType]: Command & { type: Type } } = {
  OpenDecision: open()[1] as Command & { type: "OpenDecision" },
  ChangeFrame: { type: "ChangeFrame", change: { question: "What?" } },
  TurnIntoDecision: { type: "TurnIntoDecision" },
  ChangeMerging: { type: "ChangeMerging", merging: { rule: "median", trim: 0.1, pairwise: "aip" } },
  AddOption: { type: "AddOption", optionId: "new", ...texts },
  EditOption: { type: "EditOption", optionId: "flask", change: texts },
  MoveOption: { type: "MoveOption", optionId: "flask", beforeId: null },
  RetireOption: { type: "RetireOption", optionId: "flask" },
  RestoreOption: { type: "RestoreOption", optionId: "flask" },
  DeleteOption: { type: "DeleteOption", optionId: "flask" },
  AddCriterion: { type: "AddCriterion", criterionId: "new", ...texts, lowEnd: "", highEnd: "", use: "rated" },
  EditCriterion: { type: "EditCriterion", criterionId: "speed", change: texts },
  ChangeCriterionUse: { type: "ChangeCriterionUse", criterionId: "speed", use: "waiting" },
  ChangeScale: { type: "ChangeScale", criterionId: "speed", scale: { lo: 0, hi: 10, labels: null } },
  ChangeMeasure: {
    type: "ChangeMeasure",
    criterionId: "speed",
    measure: { unit: "ms", curve: { kind: "linear", worst: 900, best: 100 }, limit: null },
  },
  MoveCriterion: { type: "MoveCriterion", criterionId: "speed", beforeId: null },
  GroupCriterion: { type: "GroupCriterion", criterionId: "speed", parentId: null },
  RetireCriterion: { type: "RetireCriterion", criterionId: "speed" },
  RestoreCriterion: { type: "RestoreCriterion", criterionId: "speed" },
  DeleteCriterion: { type: "DeleteCriterion", criterionId: "speed" },
  AddEvidence: { type: "AddEvidence", evidenceId: "new", ...place, claim: "So", stance: "for", source: null },
  EditEvidence: { type: "EditEvidence", evidenceId: "note", change: { stance: "against" } },
  RemoveEvidence: { type: "RemoveEvidence", evidenceId: "note" },
  LinkConflict: { type: "LinkConflict", conflictId: "new", evidenceIds: ["note", "other"], note: "" },
  UnlinkConflict: { type: "UnlinkConflict", conflictId: "old" },
  MarkMustHave: { type: "MarkMustHave", ...place, criterionId: "open", mark: "meets", reason: "" },
  StateFact: {
    type: "StateFact",
    ...place,
    value: 300,
    source: null,
    statedOn: "2026-11-01",
    expiresOn: null,
  },
  WithdrawFact: { type: "WithdrawFact", ...place },
  MovePhase: { type: "MovePhase", phase: "weigh" },
  OpenRound: openRound("new", "weights")[1] as Command & { type: "OpenRound" },
  RevealRound: reveal("w")[1] as Command & { type: "RevealRound" },
  CloseRound: close("w")[1] as Command & { type: "CloseRound" },
  CastWeights: weigh("", "w", { speed: 1 })[1] as Command & { type: "CastWeights" },
  WithdrawWeights: { type: "WithdrawWeights", roundId: "w", replaces: null },
  CastRating: rate("", "w", ["speed", "flask"], 3)[1] as Command & { type: "CastRating" },
  WithdrawRating: { type: "WithdrawRating", roundId: "w", ...place, replaces: null },
  FinishBallot: finish("", "w")[1] as Command & { type: "FinishBallot" },
  JoinDecision: join("")[1] as Command & { type: "JoinDecision" },
  ChangeParticipation: { type: "ChangeParticipation", participantId: "bob", participation: "votes" },
  ChangePower: { type: "ChangePower", participantId: "bob", power: 2 },
  GrantFacilitator: { type: "GrantFacilitator", participantId: "bob" },
  RevokeFacilitator: { type: "RevokeFacilitator", participantId: "bob" },
  RemoveParticipant: { type: "RemoveParticipant", participantId: "bob" },
  RestoreParticipant: { type: "RestoreParticipant", participantId: "bob" },
  PostComment: {
    type: "PostComment",
    commentId: "new",
    target: { kind: "decision" },
    parentId: null,
    body: "Hm",
  },
  EditComment: { type: "EditComment", commentId: "old", body: "Hm" },
  DeleteComment: { type: "DeleteComment", commentId: "old" },
  HideComment: { type: "HideComment", commentId: "old" },
  ShowComment: { type: "ShowComment", commentId: "old" },
  ResolveThread: { type: "ResolveThread", commentId: "old" },
  ReopenThread: { type: "ReopenThread", commentId: "old" },
  RecordOutcome: recordOutcome() as Command & { type: "RecordOutcome" },
  ReopenDecision: { type: "ReopenDecision", reason: "News" },
};

/** Somebody of every role. The projector and readers by link have no session that could send anything. */
const actors: Readonly<Record<Role, Actor>> = {
  facilitator: actor("ann"),
  voter: actor("bob"),
  observer: actor("dan"),
  visitor: actor(null, { workspaceRole: "member" }),
  presenter: actor(null),
  outsider: actor(null),
};

/** The table once more, as prose would have it: what each role may send. */
const talks: CommandType[] = ["PostComment", "EditComment", "DeleteComment", "ResolveThread", "ReopenThread"];
const votes: CommandType[] = [
  "CastWeights",
  "WithdrawWeights",
  "CastRating",
  "WithdrawRating",
  "FinishBallot",
];
const arrivals: CommandType[] = ["OpenDecision", "JoinDecision"];
const allowed: Readonly<Record<Role, ReadonlySet<CommandType>>> = {
  facilitator: new Set((Object.keys(samples) as CommandType[]).filter((type) => !arrivals.includes(type))),
  voter: new Set([...votes, ...talks, "ChangeParticipation"]),
  observer: new Set([...talks, "ChangeParticipation"]),
  visitor: new Set(arrivals),
  presenter: new Set(),
  outsider: new Set(arrivals),
};

const cells = (Object.keys(samples) as CommandType[]).flatMap((type) =>
  roles.map((role) => [type, role] as const),
);

describe("role × command", () => {
  test("C3 every command of the union has a row, and every row a command", () => {
    const types = commandSchema.options
      .flatMap((option) => ("shape" in option ? option.shape.type.value : option.options[0].shape.type.value))
      .sort();
    expect(Object.keys(commandPolicy).sort()).toEqual(types);
    expect(Object.keys(samples).sort()).toEqual(types);
    for (const row of Object.values(commandPolicy))
      expect(Object.keys(row).sort()).toEqual([...roles].sort());
  });

  test.each(cells)("C1 %s by %s is as the table says", (type, role) => {
    expect(commandPolicy[type][role]).toBe(allowed[role].has(type));
  });

  const world = worldAfter(...team, openRound("w", "weights"));

  test.each(cells)("C1 %s by %s is refused, or not, by the decision itself", (type, role) => {
    const { decided } = said(world, actors[role], samples[type]);
    const code = decided.ok ? null : decided.rejection.code;
    // Nobody acts as the projector: a link has no session, and without one people are outsiders.
    const mayHere = commandPolicy[type][role === "presenter" ? "outsider" : role];
    if (!mayHere) expect(code).toBe("forbidden");
    else if (type === "ChangeParticipation" && role === "observer") expect(code).not.toBeNull();
    else expect(code).not.toBe("forbidden");
  });

  test("C1 the role comes from the decision's book first, and from the workspace second", () => {
    const { state } = worldAfter(...team, ["ann", { type: "RemoveParticipant", participantId: "bob" }]);
    expect(roleOf(state, actor("ann", { workspaceRole: "viewer" }))).toBe("facilitator");
    expect(roleOf(state, actor("bob", { workspaceRole: "owner" }))).toBe("outsider");
    expect(roleOf(state, actor("dan"))).toBe("observer");
    expect(roleOf(state, actor("eve"))).toBe("outsider");
    expect(roleOf(state, actor("eve", { workspaceRole: "owner" }))).toBe("visitor");
  });

  test("C6 only the owner takes over, and only by these two commands", () => {
    const owner = actor(null, { workspaceRole: "owner" });
    const takes = (Object.keys(samples) as CommandType[]).filter((type) => mayTakeOver(owner, type));
    expect(takes).toEqual(["GrantFacilitator", "RestoreParticipant"]);
    expect(takes.some((type) => mayTakeOver(actor(null, { workspaceRole: "facilitator" }), type))).toBe(
      false,
    );
  });
});

describe("role × what is read", () => {
  test("C1 outsiders read nothing, the projector only the presentation, everybody else all", () => {
    for (const [reading, row] of Object.entries(readingPolicy)) {
      expect(Object.keys(row).sort()).toEqual([...roles].sort());
      expect(row.outsider).toBe(false);
      expect(row.presenter).toBe(reading === "presentation");
      for (const role of ["facilitator", "voter", "observer", "visitor"] as const)
        expect(row[role]).toBe(true);
    }
  });
});
