import { limits } from "@/lib/decision/limits";
import type { CriterionUse, Opening, Source } from "@/lib/decision/opening";
import { cutTo } from "./cut-to";
import type { PastedRow, PastedTable } from "./pasted-table";
import { tableTitles } from "./table-titles";
import type { TableTitle } from "./table-titles";
import { titleProblems } from "./title-problems";
import type { TitleProblem } from "./title-problems";

/** What becomes of a row. */
export type RowRole = "criterion" | "background" | "skip";

/** Why a table cannot become a decision; `problems` names every row and column that is the cause. */
export const tableRefusalReasons = [
  "no_criterion",
  "too_many_options",
  "too_many_criteria",
  "question_too_long",
  "wrong_titles",
] as const;
export type TableRefusal = {
  refused: (typeof tableRefusalReasons)[number];
  problems: readonly TitleProblem[];
};

const useOf: Readonly<Record<Exclude<RowRole, "skip">, CriterionUse>> = {
  criterion: "rated",
  background: "background",
};

/**
 * A pasted table as the start of a decision: columns after the first are options, rows are criteria, and every cell that
 * is not empty is a neutral note with the given source.
 *
 * `roles` is by index in `table.rows`; a row without a role is a criterion. `mint` gives a fresh id per call. A blank
 * question becomes the options' titles. Titles must be there, fit and be unique among options and among criteria,
 * ignoring case.
 */
export function openingFromTable({
  table,
  roles,
  source,
  question,
  mint,
}: {
  table: PastedTable;
  roles: Readonly<Record<number, RowRole>>;
  source: Source | null;
  question: string;
  mint: () => string;
}): Opening | TableRefusal {
  const kept = table.rows.flatMap((row, index) => {
    const role = roles[index] ?? "criterion";
    return role === "skip" ? [] : [{ row, use: useOf[role] }];
  });
  const titles = tableTitles({ ...table, rows: kept.map(({ row }) => row) });
  const asked = question.trim() || titles.options.map(({ title }) => title).join(" / ");
  const refusal = refusalOf(titles, question.trim());
  if (refusal !== null) return refusal;

  const named = ({ title }: TableTitle) => ({ id: mint(), title, definition: "" });
  const options = titles.options.map(named);
  const criteria = titles.criteria.map((title, index) => ({
    ...named(title),
    lowEnd: "",
    highEnd: "",
    use: kept[index]?.use ?? "rated",
  }));
  const evidence = criteria.flatMap(({ id: criterionId }, index) =>
    claimsOf(kept[index]?.row).flatMap((claim, column) => {
      const optionId = options[column]?.id;
      if (claim === "" || optionId === undefined) return [];
      return [{ id: mint(), criterionId, optionId, claim, stance: "neutral" as const, source }];
    }),
  );
  const fitting = cutTo(asked, limits.question);
  return { kind: "choice", question: fitting, context: "", options, criteria, evidence, conflicts: [] };
}

const claimsOf = (row: PastedRow | undefined) => (row?.cells ?? []).slice(1).map(({ text }) => text);

function refusalOf(
  { options, criteria }: ReturnType<typeof tableTitles>,
  question: string,
): TableRefusal | null {
  if (criteria.length === 0) return { refused: "no_criterion", problems: [] };
  if (options.length > limits.options) return { refused: "too_many_options", problems: [] };
  if (criteria.length > limits.criteria) return { refused: "too_many_criteria", problems: [] };
  if (question.length > limits.question) return { refused: "question_too_long", problems: [] };
  const problems = [...titleProblems(options), ...titleProblems(criteria)];
  return problems.length === 0 ? null : { refused: "wrong_titles", problems };
}
