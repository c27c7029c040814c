import type { Fact } from "@/lib/decision/measure";
import type { Conflict, Criterion, Decision, Evidence, Mark, Option } from "@/lib/decision/model";
import { cellKey } from "@/lib/decision/model";
import type { Source } from "@/lib/decision/opening";
import { changedEntries, changedList } from "./changed";
import type { RowChanges, Table } from "./table";

export const optionTable: Table = {
  name: "Option",
  key: ["id"],
  columns: { id: "uuid", position: "int", title: "text", definition: "text", retired: "boolean" },
};

export const criterionTable: Table = {
  name: "Criterion",
  key: ["id"],
  columns: {
    id: "uuid",
    position: "int",
    title: "text",
    definition: "text",
    lowEnd: "text",
    highEnd: "text",
    use: "text",
    parentId: "uuid",
    scale: "jsonb",
    measure: "jsonb",
    retired: "boolean",
  },
};

export const evidenceTable: Table = {
  name: "Evidence",
  key: ["id"],
  columns: {
    id: "uuid",
    criterionId: "uuid",
    optionId: "uuid",
    claim: "text",
    stance: "text",
    sourceTitle: "text",
    sourceUrl: "text",
  },
};

export const conflictTable: Table = {
  name: "Conflict",
  key: ["id"],
  columns: { id: "uuid", evidenceIds: "uuid[]", note: "text" },
};

export const markTable: Table = {
  name: "Mark",
  key: ["criterionId", "optionId"],
  columns: { criterionId: "uuid", optionId: "uuid", mark: "text", reason: "text" },
};

export const factTable: Table = {
  name: "Fact",
  key: ["criterionId", "optionId"],
  columns: {
    criterionId: "uuid",
    optionId: "uuid",
    value: "double precision",
    sourceTitle: "text",
    sourceUrl: "text",
    statedOn: "date",
    expiresOn: "date",
  },
};

export type FactRow = Omit<Fact, "source"> & { sourceTitle: string | null; sourceUrl: string | null };

export type EvidenceRow = Omit<Evidence, "source"> & { sourceTitle: string | null; sourceUrl: string | null };

export const optionChanges = (before: Decision, after: Decision): RowChanges =>
  changedList(before.options, after.options);

export const criterionChanges = (before: Decision, after: Decision): RowChanges =>
  changedList(before.criteria, after.criteria);

function sourceColumns<T extends { source: Source | null }>({ source, ...rest }: T) {
  return { ...rest, sourceTitle: source?.title ?? null, sourceUrl: source?.url ?? null };
}

function sourceFrom(row: { sourceTitle: string | null; sourceUrl: string | null }): Source | null {
  return row.sourceTitle === null ? null : { title: row.sourceTitle, url: row.sourceUrl };
}

export const evidenceChanges = (before: Decision, after: Decision): RowChanges =>
  changedEntries(before.evidence, after.evidence, sourceColumns);

export const conflictChanges = (before: Decision, after: Decision): RowChanges =>
  changedEntries(before.conflicts, after.conflicts, (conflict) => conflict);

export const markChanges = (before: Decision, after: Decision): RowChanges =>
  changedEntries(
    before.marks,
    after.marks,
    (mark) => mark,
    ({ criterionId, optionId }) => ({ criterionId, optionId }),
  );

export const factChanges = (before: Decision, after: Decision): RowChanges =>
  changedEntries(before.facts, after.facts, sourceColumns, ({ criterionId, optionId }) => ({
    criterionId,
    optionId,
  }));

/** The framing of a decision as its rows tell it. */
export function framingFromRows(rows: {
  options: readonly (Option & { position: number })[];
  criteria: readonly (Criterion & { position: number })[];
  evidence: readonly EvidenceRow[];
  conflicts: readonly Conflict[];
  marks: readonly Mark[];
  facts: readonly FactRow[];
}): Pick<Decision, "options" | "criteria" | "evidence" | "conflicts" | "marks" | "facts"> {
  return {
    options: rows.options.map(({ position: _position, ...option }) => option),
    criteria: rows.criteria.map(({ position: _position, ...criterion }) => criterion),
    evidence: Object.fromEntries(
      rows.evidence.map(({ sourceTitle, sourceUrl, ...note }) => [
        note.id,
        { ...note, source: sourceFrom({ sourceTitle, sourceUrl }) },
      ]),
    ),
    conflicts: Object.fromEntries(rows.conflicts.map((conflict) => [conflict.id, conflict])),
    marks: Object.fromEntries(rows.marks.map((mark) => [cellKey(mark.criterionId, mark.optionId), mark])),
    facts: Object.fromEntries(
      rows.facts.map(({ sourceTitle, sourceUrl, ...fact }) => [
        cellKey(fact.criterionId, fact.optionId),
        { ...fact, source: sourceFrom({ sourceTitle, sourceUrl }) },
      ]),
    ),
  };
}
