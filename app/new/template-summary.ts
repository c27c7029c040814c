import type { Template } from "@/lib/templates/template";
import type { TemplateSummary } from "./_components/template-summary";

/** What the list of templates says of one; the evidence stays on the server. */
export function templateSummary({ id, title, summary, settledText, opening }: Template): TemplateSummary {
  return {
    id,
    title,
    summary,
    settledText: settledText ?? null,
    question: opening.question,
  };
}
