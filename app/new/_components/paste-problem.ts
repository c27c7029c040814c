import { limits } from "@/lib/decision/limits";
import { newMessages } from "@/lib/messages/new";
import { pasteMessages } from "@/lib/messages/paste";
import type { TableRefusal } from "@/lib/record/paste/opening-from-table";
import { pasteLimits } from "@/lib/record/paste/paste-limits";
import type { PasteRefusal, RowProblem } from "@/lib/record/paste/pasted-table";
import type { TitleProblem } from "@/lib/record/paste/title-problems";

/** More lines than this help nobody. */
const mostShown = 20;

/** Why a table cannot be taken, with the rows and columns that are the cause. */
export function pasteProblem(refusal: PasteRefusal | TableRefusal): string {
  if (isTableRefusal(refusal)) {
    const { refused, problems } = refusal;
    return [pasteMessages.table(limits)[refused], ...shown(problems.map(titleLine))].join("\n");
  }
  return [pasteMessages.refused(pasteLimits)[refusal.refused], ...rowLines(refusal.problems)].join("\n");
}

/** Rows that were not understood, one sentence each. */
export function rowLines(problems: readonly RowProblem[]): string[] {
  const why = pasteMessages.row(pasteLimits);
  return shown(problems.map(({ row, reason }) => pasteMessages.rowProblem(row, why[reason])));
}

function titleLine({ line, number, title, reason }: TitleProblem): string {
  return pasteMessages.titleProblem(line, number, title, pasteMessages.title(limits.title)[reason]);
}

function shown(lines: readonly string[]): string[] {
  if (lines.length <= mostShown) return [...lines];
  return [...lines.slice(0, mostShown), newMessages.problemsMore(lines.length - mostShown)];
}

const tableReasons = Object.keys(pasteMessages.table(limits));

function isTableRefusal(refusal: PasteRefusal | TableRefusal): refusal is TableRefusal {
  return tableReasons.includes(refusal.refused);
}
