"use client";

import { useState } from "react";
import type { Evidence } from "@/lib/decision/model";
import { voteMessages } from "@/lib/messages/vote";
import { Button } from "@/lib/ui/button";
import { useRoom } from "../room/use-room";
import { EvidenceNote } from "./evidence-note";
import { evidenceAbout } from "./evidence-about";
import styles from "./evidence.module.css";

type Props = {
  criterionId?: string;
  optionId?: string;
  /** How many are shown before the rest is folded. */
  limit?: number;
  /** Said when there is none; nothing at all without it. */
  empty?: string;
  /** The option is named beside each note. */
  namesOption?: boolean;
};

/** The claims about something, each with its source and what contradicts it. */
export function EvidenceList({ criterionId, optionId, limit = Infinity, empty, namesOption = false }: Props) {
  const { decision } = useRoom();
  const [isAll, setAll] = useState(false);
  const notes: readonly Evidence[] = evidenceAbout(decision, { criterionId, optionId });
  if (notes.length === 0) return empty === undefined ? null : <p className={styles.empty}>{empty}</p>;
  const shown = isAll ? notes : notes.slice(0, limit);
  return (
    <div className={styles.evidence}>
      <ul className={styles.notes}>
        {shown.map((note) => (
          <EvidenceNote key={note.id} note={note} namesOption={namesOption} />
        ))}
      </ul>
      {notes.length > limit && (
        <Button kind="quiet" onPress={() => setAll(!isAll)} aria-expanded={isAll}>
          {isAll ? voteMessages.lessEvidence : voteMessages.moreEvidence(notes.length - limit)}
        </Button>
      )}
    </div>
  );
}
