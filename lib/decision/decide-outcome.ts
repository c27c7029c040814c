import { askedOptions, hasSealedRound } from "./asked";
import type { OutcomeCommand } from "./command";
import { accept } from "./context";
import type { Context, Decided } from "./context";
import type { Decision } from "./model";
import { ok, reject } from "./rejection";
import { leadersOf, tallyOf } from "./tally";

type RecordOutcome = OutcomeCommand & { type: "RecordOutcome" };

function hasRightOptions(state: Decision, { kind, optionIds }: RecordOutcome): boolean {
  const asked = new Set(askedOptions(state).map((option) => option.id));
  const chosen = new Set(optionIds);
  if (chosen.size !== optionIds.length || optionIds.some((id) => !asked.has(id))) return false;
  if (kind === "one") return chosen.size === 1;
  if (kind === "several") return chosen.size >= 2;
  return chosen.size === 0;
}

/** O: whether the choice leaves out whoever leads by the score. False where no option can be ranked. */
export function differsFromScore(
  state: Decision,
  voters: Readonly<Record<string, string>>,
  outcome: Pick<RecordOutcome, "kind" | "optionIds">,
): boolean {
  if (outcome.kind === "none" || outcome.kind === "postponed") return false;
  const leaders = leadersOf(tallyOf(state, voters));
  return leaders.length > 0 && !leaders.some((optionId) => outcome.optionIds.includes(optionId));
}

/** O: a person writes the outcome, with a reason always and a second one when it differs from the score. */
export function decideOutcome(state: Decision, command: OutcomeCommand, context: Context): Decided {
  if (command.type === "ReopenDecision") {
    if (state.phase !== "decided") return reject("not_decided");
    if (command.reason.trim() === "") return reject("reason_needed");
    return accept({ type: "DecisionReopened", reason: command.reason });
  }
  if (state.kind === "comparison") return reject("is_comparison");
  if (state.outcomes.some((outcome) => outcome.id === command.outcomeId)) return reject("id_taken");
  if (hasSealedRound(state)) return reject("round_open");
  if (!hasRightOptions(state, command)) return reject("wrong_options");
  if (command.reason.trim() === "") return reject("reason_needed");
  const until = command.postponedUntil;
  const hasUntil = until !== null && (until.date !== null || until.condition.trim() !== "");
  if ((command.kind === "postponed") !== hasUntil) return reject("until_needed");
  const differs = differsFromScore(state, context.voters, command);
  if (differs && (command.differsBecause ?? "").trim() === "") return reject("second_reason_needed");
  const { type: _type, dissent, ...rest } = command;
  const closes = state.rounds.filter((round) => round.status === "revealed").map((round) => round.id);
  const text = dissent.trim() === "" ? null : context.reference(dissent);
  return ok({
    event: { type: "OutcomeRecorded", ...rest, dissent: text, closes },
    texts: text === null ? [] : [{ id: text.id, body: dissent }],
  });
}
