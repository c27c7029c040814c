import type { RejectionCode } from "@/lib/decision/rejection";

/** The refusals of the doors beside those of the rules. */
type DoorCode = "malformed" | "unauthenticated" | "unknown_decision" | "rate_limited" | "outage";

/** A refusal as any door hands it out; `detail` makes the sentence more exact where it is there. */
export type SayableRejection = {
  code: RejectionCode | DoorCode;
  detail?: Readonly<Record<string, unknown>> | undefined;
};

type Detail = Readonly<Record<string, unknown>>;
type Sentence = string | ((detail: Detail) => string);

const numberIn = (detail: Detail, key: string) => {
  const value = detail[key];
  return typeof value === "number" ? value : null;
};

const sentences: Readonly<Record<SayableRejection["code"], Sentence>> = {
  forbidden: "You cannot do this here. A facilitator can, or can make you one.",
  not_admitted: "Join the decision first, by its link or code.",
  removed: "A facilitator has removed you from this decision. Ask them to let you back in.",
  decided: "This is decided and stands as it is. A facilitator can reopen it.",
  not_decided: "There is no outcome yet that could be reopened.",
  is_comparison: "This is a comparison, not a choice. Turn it into a decision first.",
  not_a_comparison: "This is a decision already.",
  decision_exists: "This decision has been started already.",
  unknown_option: "This option is gone: somebody deleted it meanwhile.",
  unknown_criterion: "This criterion is gone: somebody deleted it meanwhile.",
  unknown_evidence: "A note this is about is gone: somebody removed it meanwhile.",
  unknown_conflict: "This conflict is gone: somebody removed it meanwhile.",
  unknown_participant: "This person does not take part any more.",
  unknown_round: "This round does not exist. Reload the page.",
  unknown_comment: "This comment is gone.",
  id_taken: "This is saved already. Reload the page to see it.",
  title_taken: ({ title }) =>
    typeof title === "string"
      ? `There is one called “${title}” already. Choose another name.`
      : "Another one has this name. Choose a different one.",
  not_a_group: "Only a group can hold other criteria, and this is none any more.",
  group_cycle: "A group cannot stand in itself. Choose another one.",
  group_too_deep: (detail) =>
    `Groups go ${numberIn(detail, "most") ?? "only so many"} levels deep. Choose a group further up.`,
  group_not_empty: "Criteria stand in this group. Move them out of it first.",
  too_many: (detail) => {
    const most = numberIn(detail, "most");
    return most === null
      ? "There is no room for more."
      : `${most} is the most there can be. Remove one first.`;
  },
  nothing_to_change: "It is like this already.",
  round_open: "People are voting. Close the round first; names and texts can still be changed.",
  round_not_open: "This round is closed: its votes stand as they are.",
  round_not_sealed: "This round is revealed already.",
  round_not_revealed: "This round is still sealed. Reveal it first.",
  reveal_weights_first: "The weights are still sealed. Reveal them first.",
  needs_two_options: "Two options at least are needed before people can vote.",
  needs_one_criterion: "One criterion at least must be there to vote on: to weigh, or to rate.",
  has_votes: "People have voted on this. Retire it instead: the votes are kept, and nobody is asked again.",
  locked_by_votes: "Voting has begun, so this is locked: people voted on the promise that it stays.",
  unfinished: (detail) => {
    const { participantIds } = detail;
    const n = Array.isArray(participantIds) ? participantIds.length : 0;
    return n === 1 ? "One person has not finished." : `${n > 0 ? n : "Some"} people have not finished.`;
  },
  not_a_voter: "You are not among those who vote here. A facilitator can change that.",
  not_asked: "This is not asked for: the option or criterion is not part of the vote any more.",
  bad_scale: ({ steps, end }) =>
    `A scale has 2 to ${typeof steps === "number" ? steps : "a few"} whole steps${
      typeof end === "number" ? ` between −${end} and ${end}` : ""
    }, or as many different labels. Change its ends.`,
  measure_needed: "Say first how it is measured: the unit, and which fact is worst and best.",
  bad_curve: (detail) =>
    `The worst and the best fact must differ; a drawn curve has 2 to ${
      numberIn(detail, "most") ?? "a few"
    } points from left to right.`,
  not_measured: "Facts belong to measured criteria, and this is none any more.",
  bad_fact: "A fact is a number, and it cannot expire before it was stated. Check both.",
  bad_rating: (detail) => {
    const [least, most] = [numberIn(detail, "least"), numberIn(detail, "most")];
    return least === null || most === null
      ? "A rating is a whole step of the scale, or “can't judge”."
      : `A rating is a whole step from ${least} to ${most}, or “can't judge”.`;
  },
  bad_weights: (detail) => {
    const [least, most] = [numberIn(detail, "least"), numberIn(detail, "most")];
    return least === null || most === null
      ? "A weight is a number within the scale. Set it again."
      : `This must be a whole number from ${least} to ${most}. Set it again.`;
  },
  bad_pair: "Two different criteria are compared, and each two of them once. Compare them again.",
  bad_ends: "Choose the most and the least important criterion first, two different ones.",
  too_many_to_compare: (detail) =>
    `Comparing in pairs works for up to ${numberIn(detail, "most") ?? "a few"} criteria. Weigh another way.`,
  newer_vote: "You changed this vote somewhere else meanwhile. Choose which one counts.",
  not_voted: "There is no vote of yours here to take back.",
  not_complete: (detail) => {
    const missing = numberIn(detail, "missing") ?? 0;
    if (missing === 0) return "Give at least one criterion a weight above zero.";
    return missing === 1 ? "One answer is still missing." : `${missing} answers are still missing.`;
  },
  has_voted: "You have voted already. A facilitator can change how you take part.",
  bad_power: (detail) =>
    `A voting power is 0 to ${numberIn(detail, "most") ?? "a few"}, in tenths. Change it.`,
  last_facilitator: "This is the last facilitator. Make somebody else one first.",
  not_author: "Only whoever wrote this can change it.",
  reply_to_reply: "Answer the first comment of the thread instead.",
  wrong_options: "The options chosen do not fit the kind of outcome. Choose again.",
  reason_needed: "Give a reason in a sentence.",
  second_reason_needed: "This differs from the score. Say in a sentence why.",
  until_needed: "Say until when or until what it is postponed: a date, a condition, or both.",
  not_a_must_have: "This criterion is not a must-have any more.",
  command_id_taken: "This could not be sent. Reload the page and try again.",
  busy: "Too much is happening at once. What you wrote is kept here; try again in a moment.",
  malformed: "This could not be understood. Check what you wrote; if it looks right, reload the page.",
  unauthenticated: "You are signed out. Sign in again; what you wrote is kept here.",
  unknown_decision: "This decision does not exist, or is closed to you.",
  rate_limited: "That was very fast. Wait a moment and try again.",
  outage: "The server cannot save right now. What you wrote is kept here; try again in a moment.",
};

/** The sentence for a refusal: what is the matter and what to do. There is one for every code. */
export function rejectionText({ code, detail }: SayableRejection): string {
  const sentence = sentences[code];
  return typeof sentence === "string" ? sentence : sentence(detail ?? {});
}
