"use client";

import { limits } from "@/lib/decision/limits";
import type { Evidence } from "@/lib/decision/model";
import { frameMessages } from "@/lib/messages/frame";
import { Button } from "@/lib/ui/button";
import { LiveText } from "./live-text";
import { sourceFrom } from "./source-from";
import { StanceChoice } from "./stance-choice";
import { useSave } from "./use-save";
import { useSay } from "./use-say";
import styles from "./cell-evidence.module.css";

/** A note edited in place. */
export function NoteFields({ note, onDone }: { note: Evidence; onDone: () => void }) {
  const save = useSave();
  const { say, refusal } = useSay();
  const { id: evidenceId, source } = note;
  const saveSource = async (title: string, url: string) => {
    const made = sourceFrom(title, url);
    if (!made.ok) return frameMessages.badUrl;
    return save({ type: "EditEvidence", evidenceId, change: { source: made.source } });
  };
  return (
    <div className={styles.form}>
      <LiveText
        label={frameMessages.claim}
        value={note.claim}
        maxLength={limits.claim}
        multiline
        rows={2}
        required
        save={(claim) => save({ type: "EditEvidence", evidenceId, change: { claim } })}
      />
      <StanceChoice
        value={note.stance}
        onChange={(stance) => void say({ type: "EditEvidence", evidenceId, change: { stance } })}
      />
      <div className={styles.source}>
        <LiveText
          label={frameMessages.source}
          value={source?.title ?? ""}
          maxLength={limits.sourceTitle}
          save={(title) => saveSource(title, source?.url ?? "")}
        />
        <LiveText
          label={frameMessages.sourceUrl}
          value={source?.url ?? ""}
          maxLength={limits.sourceUrl}
          save={(url) => saveSource(source?.title ?? "", url)}
        />
      </div>
      {refusal !== null && <p className={styles.problem}>{refusal}</p>}
      <div>
        <Button onPress={onDone}>{frameMessages.done}</Button>
      </div>
    </div>
  );
}
