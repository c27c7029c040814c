import type { CommandDraft } from "@/lib/browser/command-draft";
import { leadersOf } from "@/lib/decision/tally";
import type { Tally } from "@/lib/decision/tally";
import type { OutcomeKind } from "@/lib/decision/model";

/** The outcome as far as it is written. All texts may be empty. */
export type OutcomeDraft = {
  kind: OutcomeKind;
  optionIds: readonly string[];
  summary: string;
  reason: string;
  differsBecause: string;
  counterArgument: string;
  dissent: string;
  untilDate: string;
  untilCondition: string;
  reviewOn: string;
};

export const emptyOutcome: OutcomeDraft = {
  kind: "one",
  optionIds: [],
  summary: "",
  reason: "",
  differsBecause: "",
  counterArgument: "",
  dissent: "",
  untilDate: "",
  untilCondition: "",
  reviewOn: "",
};

/** A kept draft, or an empty one where it cannot be read (any more). */
export function readDraft(text: string): OutcomeDraft {
  if (text === "") return emptyOutcome;
  try {
    const kept: unknown = JSON.parse(text);
    return typeof kept === "object" && kept !== null ? { ...emptyOutcome, ...kept } : emptyOutcome;
  } catch {
    return emptyOutcome;
  }
}

/** O: whether the choice leaves out whoever leads by the score. */
export function draftDiffers(draft: OutcomeDraft, tally: Pick<Tally, "scores">): boolean {
  if (draft.kind === "none" || draft.kind === "postponed") return false;
  const leaders = leadersOf(tally);
  return (
    leaders.length > 0 &&
    draft.optionIds.length > 0 &&
    !leaders.some((optionId) => draft.optionIds.includes(optionId))
  );
}

export type OutcomeField = "optionIds" | "summary" | "reason" | "differsBecause" | "untilDate";

/** What is still missing, in the order of the form. */
export function missingFields(draft: OutcomeDraft, differs: boolean): OutcomeField[] {
  const missing: OutcomeField[] = [];
  const fits =
    draft.kind === "one"
      ? draft.optionIds.length === 1
      : draft.kind !== "several" || draft.optionIds.length > 1;
  if (!fits) missing.push("optionIds");
  if (draft.kind === "postponed" && draft.untilDate === "" && draft.untilCondition.trim() === "")
    missing.push("untilDate");
  if (draft.summary.trim() === "") missing.push("summary");
  if (draft.reason.trim() === "") missing.push("reason");
  if (differs && draft.differsBecause.trim() === "") missing.push("differsBecause");
  return missing;
}

/** The command that records a complete draft. */
export function outcomeCommand(draft: OutcomeDraft, outcomeId: string, differs: boolean): CommandDraft {
  const choosing = draft.kind === "one" || draft.kind === "several";
  return {
    type: "RecordOutcome",
    outcomeId,
    kind: draft.kind,
    optionIds: choosing ? draft.optionIds : [],
    summary: draft.summary.trim(),
    reason: draft.reason.trim(),
    differsBecause: differs ? draft.differsBecause.trim() : null,
    counterArgument: draft.counterArgument.trim(),
    dissent: draft.dissent.trim(),
    postponedUntil:
      draft.kind === "postponed"
        ? { date: draft.untilDate === "" ? null : draft.untilDate, condition: draft.untilCondition.trim() }
        : null,
    reviewOn: draft.reviewOn === "" ? null : draft.reviewOn,
  };
}
