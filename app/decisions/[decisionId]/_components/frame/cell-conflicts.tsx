"use client";

import { useShown } from "@/lib/browser/use-decision";
import type { Evidence } from "@/lib/decision/model";
import { frameMessages } from "@/lib/messages/frame";
import { Notice } from "@/lib/ui/notice";
import { conflictsAmong } from "./evidence-counts";
import { NoteConflict } from "./note-conflict";
import { useSay } from "./use-say";
import styles from "./cell-evidence.module.css";

/** Every contradiction that touches a cell, once. */
export function CellConflicts({ notes, canEdit }: { notes: readonly Evidence[]; canEdit: boolean }) {
  const { decision } = useShown().view;
  const { say, refusal } = useSay();
  const conflicts = conflictsAmong(decision, notes);
  if (conflicts.length === 0) return null;
  return (
    <section className={styles.form} aria-label={frameMessages.contradicts}>
      <ul className={styles.notes}>
        {conflicts.map((conflict) => (
          <NoteConflict
            key={conflict.id}
            conflict={conflict}
            canEdit={canEdit}
            onUnlink={() => void say({ type: "UnlinkConflict", conflictId: conflict.id })}
          />
        ))}
      </ul>
      {refusal !== null && (
        <Notice tone="warn" urgent>
          {refusal}
        </Notice>
      )}
    </section>
  );
}
