import type { Command } from "@/lib/decision/command";
import type { Curve, Measure } from "@/lib/decision/measure";
import { mergingRules } from "@/lib/methods/merge-votes";
import { labelScale, usualScale } from "@/lib/decision/scale";
import type { Scale } from "@/lib/decision/scale";
import type { Choice, Moment } from "./arbitrary-commands-chosen";

const uses = ["rated", "rated", "rated", "measured", "group", "must_have", "background", "waiting"] as const;
const stances = ["for", "against", "neutral"] as const;

function frame(moment: Moment): Command[] {
  const changes = [
    { question: `Question ${moment.roll(100)}` },
    { context: `Context ${moment.roll(100)}`, tags: ["tag"] },
    { decider: moment.pick(["team", "person"] as const) ?? "team" },
    { deciderName: moment.pick(["", "Boss", "Board"]) ?? "" },
    { names: moment.pick(["shown", "shown", "hidden"] as const) ?? "shown" },
  ];
  return [{ type: "ChangeFrame", change: moment.pick(changes) ?? {} }];
}

function merging(moment: Moment): Command[] {
  const rule = moment.pick(mergingRules) ?? "mean";
  const pairwise = moment.roll(2) === 0 ? "aip" : "aij";
  return [{ type: "ChangeMerging", merging: { rule, trim: moment.roll(2) === 0 ? 0.1 : 0.2, pairwise } }];
}

function option(moment: Moment): Command[] {
  const options = moment.world.state.options;
  const one = moment.pick(options)?.id ?? moment.mint();
  const other = moment.pick(options)?.id ?? null;
  const title = `Option ${moment.roll(1000)}`;
  const commands: Command[] = [
    { type: "AddOption", optionId: moment.mint(), title, definition: "" },
    { type: "EditOption", optionId: one, change: { title } },
    { type: "MoveOption", optionId: one, beforeId: moment.roll(2) === 0 ? null : other },
    { type: "RetireOption", optionId: one },
    { type: "RestoreOption", optionId: one },
    { type: "DeleteOption", optionId: one },
  ];
  const command = moment.pick(commands);
  return command === undefined ? [] : [command];
}

function criterion(moment: Moment): Command[] {
  const criteria = moment.world.state.criteria;
  const one = moment.pick(criteria)?.id ?? moment.mint();
  const other = moment.pick(criteria)?.id ?? null;
  const title = `Criterion ${moment.roll(1000)}`;
  const use = moment.pick(uses) ?? "rated";
  const groups = criteria.filter((each) => each.use === "group").map(({ id }) => id);
  const parentId = moment.roll(3) === 0 ? null : (moment.pick(groups) ?? null);
  const commands: Command[] = [
    {
      type: "AddCriterion",
      criterionId: moment.mint(),
      title,
      definition: "",
      lowEnd: "",
      highEnd: "",
      use,
      parentId,
      scale: moment.pick(scales),
      measure: use === "measured" ? measure(moment) : null,
    },
    { type: "GroupCriterion", criterionId: one, parentId },
    { type: "EditCriterion", criterionId: one, change: { title } },
    { type: "ChangeCriterionUse", criterionId: one, use },
    { type: "MoveCriterion", criterionId: one, beforeId: moment.roll(2) === 0 ? null : other },
    { type: "RetireCriterion", criterionId: one },
    { type: "RestoreCriterion", criterionId: one },
    { type: "DeleteCriterion", criterionId: one },
  ];
  const command = moment.pick(commands);
  return command === undefined ? [] : [command];
}

const scales: readonly Scale[] = [
  usualScale,
  { lo: 0, hi: 10, labels: null },
  labelScale(["bad", "fair", "good"]),
];

function measure(moment: Moment): Measure {
  const curves: Curve[] = [
    { kind: "linear", worst: 900, best: 100 },
    { kind: "linear", worst: 0, best: 1 + moment.roll(900) },
    {
      kind: "piecewise",
      points: [
        [100, 0.2],
        [300, 1],
        [900, 0],
      ],
    },
    { kind: "local", direction: moment.roll(2) === 0 ? "benefit" : "cost" },
  ];
  const limit = moment.roll(3) === 0 ? { op: "<=" as const, limit: 100 * moment.roll(10) } : null;
  return { unit: "ms", curve: moment.pick(curves) ?? { kind: "local", direction: "cost" }, limit };
}

function measuring(moment: Moment): Command[] {
  const { state } = moment.world;
  const all = state.criteria.filter(({ use }) => use === "measured");
  const criterionId = moment.pick(all)?.id ?? moment.pick(state.criteria)?.id ?? "";
  const optionId = moment.pick(state.options)?.id ?? "";
  const fact = {
    criterionId,
    optionId,
    value: 100 * moment.roll(11),
    source: moment.roll(2) === 0 ? null : { title: "A test", url: null },
    statedOn: "2026-11-01",
    expiresOn: moment.roll(2) === 0 ? null : "2027-01-01",
  };
  const rated = moment.pick(state.criteria.filter(({ use }) => use === "rated"))?.id ?? "";
  const commands: Command[] = [
    { type: "StateFact", ...fact },
    { type: "StateFact", ...fact },
    { type: "StateFact", ...fact },
    { type: "WithdrawFact", criterionId, optionId },
    { type: "ChangeMeasure", criterionId, measure: measure(moment) },
    { type: "ChangeScale", criterionId: rated, scale: moment.pick(scales) ?? usualScale },
    { type: "ChangeScale", criterionId: rated, scale: moment.pick(scales) ?? usualScale },
    { type: "ChangeCriterionUse", criterionId: rated, use: "measured", measure: measure(moment) },
  ];
  const command = moment.pick(commands);
  return command === undefined ? [] : [command];
}

function evidence(moment: Moment): Command[] {
  const { state } = moment.world;
  const known = Object.keys(state.evidence);
  const criterionId = moment.pick(state.criteria)?.id ?? "";
  const optionId = moment.pick(state.options)?.id ?? "";
  const evidenceId = moment.pick(known) ?? "";
  const stance = moment.pick(stances) ?? "for";
  const conflictId = moment.pick(Object.keys(state.conflicts)) ?? "";
  const claim = `Claim ${moment.roll(100)}`;
  const mark = moment.pick(["meets", "fails", "unknown"] as const) ?? "meets";
  const commands: Command[] = [
    { type: "AddEvidence", evidenceId: moment.mint(), criterionId, optionId, claim, stance, source: null },
    { type: "AddEvidence", evidenceId: moment.mint(), criterionId, optionId, claim, stance, source: null },
    { type: "EditEvidence", evidenceId, change: { stance } },
    { type: "RemoveEvidence", evidenceId },
    { type: "LinkConflict", conflictId: moment.mint(), evidenceIds: known.slice(0, 2), note: "" },
    { type: "UnlinkConflict", conflictId },
    { type: "MarkMustHave", criterionId, optionId, mark, reason: "Seen" },
    { type: "MarkMustHave", criterionId, optionId, mark, reason: "Seen" },
  ];
  const command = moment.pick(commands);
  return command === undefined ? [] : [command];
}

/** What facilitators do with the frame. */
export const framingChoices: readonly Choice[] = [frame, merging, option, criterion, measuring, evidence];
