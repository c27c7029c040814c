import type { Decision, Evidence } from "@/lib/decision/model";

type Framed = Pick<Decision, "evidence" | "conflicts" | "options" | "criteria">;

/** The notes about a criterion, an option, or where both meet; in the order of the matrix, for before against. */
export function evidenceAbout(
  decision: Framed,
  about: { criterionId?: string | undefined; optionId?: string | undefined },
): Evidence[] {
  const place = (items: readonly { id: string }[], id: string) => items.findIndex((item) => item.id === id);
  const order = { for: 0, against: 1, neutral: 2 };
  return Object.values(decision.evidence)
    .filter(
      (note) =>
        (about.criterionId === undefined || note.criterionId === about.criterionId) &&
        (about.optionId === undefined || note.optionId === about.optionId),
    )
    .sort(
      (a, b) =>
        place(decision.criteria, a.criterionId) - place(decision.criteria, b.criterionId) ||
        place(decision.options, a.optionId) - place(decision.options, b.optionId) ||
        order[a.stance] - order[b.stance] ||
        (a.id < b.id ? -1 : 1),
    );
}

/** The conflicts a note takes part in, each with the notes that say otherwise. */
export function conflictsOf(
  decision: Framed,
  note: Evidence,
): { id: string; why: string; others: Evidence[] }[] {
  return Object.values(decision.conflicts)
    .filter((conflict) => conflict.evidenceIds.includes(note.id))
    .map((conflict) => ({
      id: conflict.id,
      why: conflict.note,
      others: conflict.evidenceIds.flatMap((id) => {
        const other = id === note.id ? undefined : decision.evidence[id];
        return other === undefined ? [] : [other];
      }),
    }));
}

/** How many conflicts the notes of a cell or a criterion take part in. */
export function conflictCount(
  decision: Framed,
  about: { criterionId?: string | undefined; optionId?: string | undefined },
): number {
  const ids = new Set(evidenceAbout(decision, about).map((note) => note.id));
  return Object.values(decision.conflicts).filter((each) => each.evidenceIds.some((id) => ids.has(id)))
    .length;
}
