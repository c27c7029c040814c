"use client";

import { useShown } from "@/lib/browser/use-decision";
import type { Conflict } from "@/lib/decision/model";
import { frameMessages } from "@/lib/messages/frame";
import { voteMessages } from "@/lib/messages/vote";
import { Button } from "@/lib/ui/button";
import { SourceLink } from "./source-link";
import styles from "./cell-evidence.module.css";

type Props = { conflict: Conflict; canEdit: boolean; onUnlink: () => void };

/** A contradiction: what is at odds, and the notes that say so, each with its source. */
export function NoteConflict({ conflict, canEdit, onUnlink }: Props) {
  const { decision } = useShown().view;
  const titleOf = (optionId: string) =>
    decision.options.find((option) => option.id === optionId)?.title ?? "";
  return (
    <li className={styles.conflict}>
      <strong>{conflict.note === "" ? frameMessages.contradiction : conflict.note}</strong>
      <ul className={styles.sides}>
        {conflict.evidenceIds.map((id) => {
          const note = decision.evidence[id];
          return note === undefined ? null : (
            <li key={id}>
              <span aria-hidden="true">{`${voteMessages.sign[note.stance]} `}</span>
              {note.claim}
              <span className={styles.quiet}>
                {` ${frameMessages.stanceOf(note.stance, titleOf(note.optionId))} · `}
                <SourceLink source={note.source} />
              </span>
            </li>
          );
        })}
      </ul>
      {canEdit && (
        <Button kind="quiet" onPress={onUnlink}>
          {frameMessages.unlink}
        </Button>
      )}
    </li>
  );
}
