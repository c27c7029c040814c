import { askedOptions } from "@/lib/decision/asked";
import type { Command } from "@/lib/decision/command";
import type { OutcomeKind, Target } from "@/lib/decision/model";
import type { Choice, Moment } from "./arbitrary-commands-chosen";

function target(moment: Moment): Target {
  const { state } = moment.world;
  const criterionId = moment.pick(state.criteria)?.id ?? "";
  const optionId = moment.pick(state.options)?.id ?? "";
  const targets: Target[] = [
    { kind: "decision" },
    { kind: "criterion", criterionId },
    { kind: "option", optionId },
    { kind: "cell", criterionId, optionId },
  ];
  return moment.pick(targets) ?? { kind: "decision" };
}

function posting(moment: Moment): Command[] {
  const parent = moment.roll(3) === 0 ? moment.pick(Object.values(moment.world.state.comments)) : undefined;
  const body = `Comment ${moment.roll(1000)}`;
  return [
    {
      type: "PostComment",
      commentId: moment.mint(),
      target: parent?.target ?? target(moment),
      parentId: parent?.id ?? null,
      body,
    },
  ];
}

function commenting(moment: Moment): Command[] {
  const all = Object.values(moment.world.state.comments);
  const own = all.filter((comment) => comment.authorId === moment.self);
  const commentId = moment.pick(moment.roll(3) === 0 ? all : own)?.id;
  if (commentId === undefined) return posting(moment);
  const commands: Command[] = [
    { type: "EditComment", commentId, body: `Edited ${moment.roll(1000)}` },
    { type: "DeleteComment", commentId },
    { type: "ResolveThread", commentId },
    { type: "ReopenThread", commentId },
  ];
  const command = moment.pick(commands);
  return command === undefined ? [] : [command];
}

function moderating(moment: Moment): Command[] {
  const commentId = moment.pick(Object.keys(moment.world.state.comments)) ?? "";
  return [{ type: moment.roll(2) === 0 ? "HideComment" : "ShowComment", commentId }];
}

/** What everybody says. */
export const talkChoices: readonly Choice[] = [posting, commenting];

function leading(moment: Moment): Command[] {
  const participantId = moment.pick(Object.keys(moment.world.state.participants)) ?? "";
  const participation =
    moment.pick(["votes", "votes", "observes", "not_voting", "facilitates"] as const) ?? "votes";
  const commands: Command[] = [
    { type: "ChangeParticipation", participantId, participation },
    { type: "GrantFacilitator", participantId },
    { type: "ChangePower", participantId, power: moment.roll(21) / 10 },
    { type: "RevokeFacilitator", participantId },
    { type: "RemoveParticipant", participantId },
    { type: "RestoreParticipant", participantId },
    { type: "RestoreParticipant", participantId },
  ];
  const command = moment.pick(commands);
  return command === undefined ? [] : [command];
}

function outcome(moment: Moment): Command[] {
  if (moment.world.state.phase === "decided") return [{ type: "ReopenDecision", reason: "News" }];
  if (moment.roll(3) > 0) return [];
  const options = askedOptions(moment.world.state).map((option) => option.id);
  const kind = moment.pick<OutcomeKind>(["one", "several", "none", "postponed"]) ?? "none";
  const optionIds = { one: options.slice(0, 1), several: options, none: [], postponed: [] }[kind];
  return [
    {
      type: "RecordOutcome",
      outcomeId: moment.mint(),
      kind,
      optionIds,
      summary: "So it is",
      reason: "Because",
      differsBecause: "Somebody knows more",
      counterArgument: "",
      dissent: moment.roll(2) === 0 ? "Not me" : "",
      postponedUntil: kind === "postponed" ? { date: "2027-01-01", condition: "" } : null,
      reviewOn: null,
    },
  ];
}

/** What facilitators do with people, talk and outcomes. */
export const peopleChoices: readonly Choice[] = [leading, leading, moderating, outcome];
