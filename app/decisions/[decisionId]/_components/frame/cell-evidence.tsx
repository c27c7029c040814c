"use client";

import { useShown } from "@/lib/browser/use-decision";
import type { Criterion, Option } from "@/lib/decision/model";
import { frameMessages } from "@/lib/messages/frame";
import { Discussion } from "../comments/discussion";
import { AddNote } from "./add-note";
import { CellConflicts } from "./cell-conflicts";
import { notesOf } from "./evidence-counts";
import { EvidenceNote } from "./evidence-note";
import styles from "./cell-evidence.module.css";

/** The notes of one cell: read, add, edit, mark where they contradict others, and discuss. */
export function CellEvidence({
  criterion,
  option,
  canEdit,
}: {
  criterion: Criterion;
  option: Option;
  canEdit: boolean;
}) {
  const { decision } = useShown().view;
  const notes = notesOf(decision, criterion.id, option.id);
  return (
    <div className={styles.cell}>
      {criterion.definition !== "" && <p className={styles.quiet}>{criterion.definition}</p>}
      <CellConflicts notes={notes} canEdit={canEdit} />
      {notes.length === 0 ? (
        <p>{frameMessages.noNotes}</p>
      ) : (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <EvidenceNote key={note.id} note={note} canEdit={canEdit} />
          ))}
        </ul>
      )}
      {canEdit && <AddNote criterionId={criterion.id} optionId={option.id} />}
      <Discussion target={{ kind: "cell", criterionId: criterion.id, optionId: option.id }} />
    </div>
  );
}
