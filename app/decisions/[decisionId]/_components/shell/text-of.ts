import type { CommandDraft } from "@/lib/browser/command-draft";

/** The longest text somebody typed in a command; null when there is none. Nothing typed is lost by a refusal. */
export function textOf(draft: CommandDraft): string | null {
  switch (draft.type) {
    case "PostComment":
    case "EditComment":
      return draft.body;
    case "AddEvidence":
      return draft.claim;
    case "ChangeFrame":
      return draft.change.context ?? draft.change.question ?? null;
    case "EditOption":
    case "EditCriterion":
      return draft.change.definition ?? draft.change.title ?? null;
    case "EditEvidence":
      return draft.change.claim ?? null;
    default:
      return null;
  }
}
