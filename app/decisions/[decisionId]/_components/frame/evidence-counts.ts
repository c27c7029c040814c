import type { Conflict, Decision, Evidence } from "@/lib/decision/model";

/** What stands in one cell: its notes in the order they were added, and how many conflicts touch them. */
export type CellEvidence = { notes: readonly Evidence[]; conflicts: number };

/** The notes of one cell. */
export function notesOf(
  decision: Pick<Decision, "evidence">,
  criterionId: string,
  optionId: string | null = null,
): Evidence[] {
  return Object.values(decision.evidence).filter(
    (note) => note.criterionId === criterionId && (optionId === null || note.optionId === optionId),
  );
}

/** The conflicts that touch any of these notes, each once. */
export function conflictsAmong(
  decision: Pick<Decision, "conflicts">,
  notes: readonly Pick<Evidence, "id">[],
): Conflict[] {
  const ids = new Set(notes.map((note) => note.id));
  return Object.values(decision.conflicts).filter((conflict) =>
    conflict.evidenceIds.some((id) => ids.has(id)),
  );
}

/** What the overview shows of a cell. A conflict between two of its own notes counts once. */
export function cellEvidence(
  decision: Pick<Decision, "evidence" | "conflicts">,
  criterionId: string,
  optionId: string,
): CellEvidence {
  const notes = notesOf(decision, criterionId, optionId);
  return { notes, conflicts: conflictsAmong(decision, notes).length };
}
