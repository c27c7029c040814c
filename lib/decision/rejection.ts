/** Every reason for which a command is refused. Codes are stable: programs compare them. */
export const rejectionCodes = [
  "forbidden",
  "not_admitted",
  "removed",
  "decided",
  "not_decided",
  "is_comparison",
  "not_a_comparison",
  "decision_exists",
  "unknown_option",
  "unknown_criterion",
  "unknown_evidence",
  "unknown_conflict",
  "unknown_participant",
  "unknown_round",
  "unknown_comment",
  "id_taken",
  "title_taken",
  "not_a_group",
  "group_cycle",
  "group_too_deep",
  "group_not_empty",
  "too_many",
  "nothing_to_change",
  "round_open",
  "round_not_open",
  "round_not_sealed",
  "round_not_revealed",
  "reveal_weights_first",
  "needs_two_options",
  "needs_one_criterion",
  "has_votes",
  "locked_by_votes",
  "unfinished",
  "not_a_voter",
  "not_asked",
  "bad_scale",
  "measure_needed",
  "bad_curve",
  "not_measured",
  "bad_fact",
  "bad_rating",
  "bad_weights",
  "bad_pair",
  "bad_ends",
  "too_many_to_compare",
  "newer_vote",
  "not_voted",
  "not_complete",
  "has_voted",
  "bad_power",
  "last_facilitator",
  "not_author",
  "reply_to_reply",
  "wrong_options",
  "reason_needed",
  "second_reason_needed",
  "until_needed",
  "not_a_must_have",
  "command_id_taken",
  "busy",
] as const;

export type RejectionCode = (typeof rejectionCodes)[number];

/** An expected refusal. `detail` says what a person or program needs to do better. */
export type Rejection = { code: RejectionCode; detail?: Readonly<Record<string, unknown>> };

/** A value, or the reason why there is none. Expected refusals never throw. */
export type Result<T> = { ok: true; value: T } | { ok: false; rejection: Rejection };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function reject(
  code: RejectionCode,
  detail?: Readonly<Record<string, unknown>>,
): { ok: false; rejection: Rejection } {
  return { ok: false, rejection: detail === undefined ? { code } : { code, detail } };
}
