"use client";

import { useState } from "react";
import { useShown } from "@/lib/browser/use-decision";
import type { Evidence } from "@/lib/decision/model";
import { frameMessages } from "@/lib/messages/frame";
import { voteMessages } from "@/lib/messages/vote";
import { Button } from "@/lib/ui/button";
import { ConfirmDialog } from "@/lib/ui/confirm-dialog";
import { Notice } from "@/lib/ui/notice";
import { conflictsAmong } from "./evidence-counts";
import { LinkConflict } from "./link-conflict";
import { NoteFields } from "./note-fields";
import { SourceLink } from "./source-link";
import { useSay } from "./use-say";
import styles from "./cell-evidence.module.css";

type Mode = "reading" | "editing" | "linking";

/** One note: claim, what it speaks for, its source, and what contradicts it. */
export function EvidenceNote({ note, canEdit }: { note: Evidence; canEdit: boolean }) {
  const { decision } = useShown().view;
  const { say, refusal } = useSay();
  const [mode, setMode] = useState<Mode>("reading");
  const [isRemoving, setRemoving] = useState(false);
  const option = decision.options.find((each) => each.id === note.optionId)?.title ?? "";
  const isContested = conflictsAmong(decision, [note]).length > 0;
  const reading = () => setMode("reading");
  return (
    <li className={styles.note}>
      {mode === "editing" ? (
        <NoteFields note={note} onDone={reading} />
      ) : (
        <>
          <p className={styles.claim}>
            <span className={styles.sign} aria-hidden="true">
              {voteMessages.sign[note.stance]}
            </span>
            {note.claim}
          </p>
          <p className={styles.said}>
            {frameMessages.stanceOf(note.stance, option)}
            {" · "}
            <SourceLink source={note.source} />
            {isContested && <span className={styles.contested}>{` · ≠ ${frameMessages.contested}`}</span>}
          </p>
        </>
      )}
      {mode === "linking" && <LinkConflict note={note} onDone={reading} />}
      {refusal !== null && (
        <Notice tone="warn" urgent>
          {refusal}
        </Notice>
      )}
      {canEdit && mode === "reading" && (
        <div className={styles.actions}>
          <Button
            kind="quiet"
            aria-label={frameMessages.editNoteAbout(note.claim)}
            onPress={() => setMode("editing")}
          >
            {frameMessages.editNote}
          </Button>
          <Button
            kind="quiet"
            aria-label={frameMessages.linkConflictAbout(note.claim)}
            onPress={() => setMode("linking")}
          >
            {frameMessages.linkConflict}
          </Button>
          <Button
            kind="quiet"
            aria-label={frameMessages.removeNoteAbout(note.claim)}
            onPress={() => setRemoving(true)}
          >
            {frameMessages.removeNote}
          </Button>
        </div>
      )}
      <ConfirmDialog
        isOpen={isRemoving}
        onOpenChange={setRemoving}
        title={frameMessages.removeNoteTitle}
        confirmLabel={frameMessages.removeNote}
        danger
        onConfirm={() => {
          setRemoving(false);
          void say({ type: "RemoveEvidence", evidenceId: note.id });
        }}
      >
        {frameMessages.removeNoteBody}
      </ConfirmDialog>
    </li>
  );
}
