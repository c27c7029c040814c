"use client";

import { useState } from "react";
import { newId } from "@/lib/browser/new-id";
import { useShown } from "@/lib/browser/use-decision";
import { limits } from "@/lib/decision/limits";
import type { Evidence } from "@/lib/decision/model";
import { commonMessages } from "@/lib/messages/common";
import { frameMessages } from "@/lib/messages/frame";
import { Button } from "@/lib/ui/button";
import { Checkbox } from "@/lib/ui/checkbox";
import { TextField } from "@/lib/ui/text-field";
import { notesOf } from "./evidence-counts";
import { useSay } from "./use-say";
import styles from "./cell-evidence.module.css";

/** Marks that a note contradicts others on the same criterion, and says in a sentence how. */
export function LinkConflict({ note, onDone }: { note: Evidence; onDone: () => void }) {
  const { decision } = useShown().view;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [sentence, setSentence] = useState("");
  const [isAsked, setAsked] = useState(false);
  const { say, refusal } = useSay();
  const others = notesOf(decision, note.criterionId).filter((other) => other.id !== note.id);
  const titleOf = (optionId: string) =>
    decision.options.find((option) => option.id === optionId)?.title ?? "";

  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };

  const link = async () => {
    setAsked(true);
    if (chosen.size === 0) return;
    const evidenceIds = [note.id, ...chosen];
    const isLinked = await say({
      type: "LinkConflict",
      conflictId: newId(),
      evidenceIds,
      note: sentence.trim(),
    });
    if (isLinked) onDone();
  };

  return (
    <div className={styles.form} role="group" aria-label={frameMessages.linkConflict}>
      <p>{others.length === 0 ? frameMessages.linkNone : frameMessages.linkConflictHint}</p>
      <div>
        {others.map((other) => (
          <Checkbox
            key={other.id}
            isSelected={chosen.has(other.id)}
            onChange={(isChosen) => choose(other.id, isChosen)}
            description={frameMessages.stanceOf(other.stance, titleOf(other.optionId))}
          >
            {other.claim}
          </Checkbox>
        ))}
      </div>
      {others.length > 0 && (
        <TextField
          label={frameMessages.conflictNote}
          value={sentence}
          onChange={setSentence}
          maxLength={limits.reason}
        />
      )}
      {isAsked && chosen.size === 0 && <p className={styles.problem}>{frameMessages.conflictNeedsNotes}</p>}
      {refusal !== null && <p className={styles.problem}>{refusal}</p>}
      <div className={styles.actions}>
        {others.length > 0 && <Button onPress={() => void link()}>{frameMessages.conflictSave}</Button>}
        <Button kind="quiet" onPress={onDone}>
          {commonMessages.cancel}
        </Button>
      </div>
    </div>
  );
}
