import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { limits } from "@/lib/decision/limits";
import { withFreshIds } from "@/lib/decision/opening";
import type { Opening } from "@/lib/decision/opening";
import type { createDecision } from "@/lib/http/api/create-decision";
import { ProblemError } from "@/lib/http/problem";
import { apiMessages } from "@/lib/messages/api";
import { pasteMessages } from "@/lib/messages/paste";
import { openingFromTable } from "@/lib/record/paste/opening-from-table";
import { parseTable } from "@/lib/record/paste/parse-table";
import { pasteLimits } from "@/lib/record/paste/paste-limits";
import { transpose } from "@/lib/record/paste/transpose";
import { templateById } from "@/lib/templates/catalogue";

export type CreateRequest = z.output<typeof createDecision.body>;
type TableRequest = Extract<CreateRequest, { from: "table" }>;

/** What a request wants to start from. Throws ProblemError `invalid`, for a table with the reason row by row. */
export function openingFromRequest(request: CreateRequest): Opening {
  if (request.from === "opening") return request.opening;
  if (request.from === "table") return fromTable(request);
  const template = templateById(request.template);
  if (template === null) throw invalid("template", apiMessages.unknownTemplate);
  return withFreshIds(template.opening, randomUUID);
}

function fromTable({ table: text, swap, rows, source, question }: TableRequest): Opening {
  const parsed = parseTable(text);
  if ("refused" in parsed) {
    const why = pasteMessages.row({ cell: pasteLimits.cell });
    const sentences = pasteMessages.refused(pasteLimits);
    throw new ProblemError("invalid", {
      about: { refused: parsed.refused },
      errors: [
        { path: "table", message: sentences[parsed.refused] },
        ...parsed.problems.slice(0, 20).map(({ row, reason }) => ({
          path: "table",
          message: pasteMessages.rowProblem(row, why[reason]),
        })),
      ],
    });
  }
  const opening = openingFromTable({
    table: swap ? transpose(parsed) : parsed,
    roles: rows,
    source,
    question,
    mint: randomUUID,
  });
  if (!("refused" in opening)) return opening;
  const why = pasteMessages.title(limits.title);
  throw new ProblemError("invalid", {
    about: { refused: opening.refused },
    errors: [
      { path: "table", message: pasteMessages.table(limits)[opening.refused] },
      ...opening.problems.slice(0, 20).map(({ line, number, title, reason }) => ({
        path: "table",
        message: pasteMessages.titleProblem(line, number, title, why[reason]),
      })),
    ],
  });
}

function invalid(path: string, message: string): ProblemError {
  return new ProblemError("invalid", { errors: [{ path, message }] });
}
