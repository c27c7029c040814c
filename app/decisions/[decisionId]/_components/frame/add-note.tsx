"use client";

import { useState } from "react";
import { newId } from "@/lib/browser/new-id";
import { useKeptText } from "@/lib/browser/use-kept-text";
import { limits } from "@/lib/decision/limits";
import type { Stance } from "@/lib/decision/opening";
import { frameMessages } from "@/lib/messages/frame";
import { Button } from "@/lib/ui/button";
import { TextField } from "@/lib/ui/text-field";
import { sourceFrom } from "./source-from";
import { StanceChoice } from "./stance-choice";
import { useSay } from "./use-say";
import styles from "./cell-evidence.module.css";

type Props = { criterionId: string; optionId: string };

/** A new note on a cell. What is typed survives a reload until it is added. */
export function AddNote({ criterionId, optionId }: Props) {
  const place = `note:${criterionId}:${optionId}`;
  const [claim, keepClaim] = useKeptText(place);
  const [title, keepTitle] = useKeptText(`${place}:source`);
  const [url, keepUrl] = useKeptText(`${place}:address`);
  const [stance, setStance] = useState<Stance>("neutral");
  const [isAsked, setAsked] = useState(false);
  const [isSending, setSending] = useState(false);
  const { say, refusal } = useSay();
  const made = sourceFrom(title, url);
  const isEmpty = claim.trim() === "";

  const add = async () => {
    setAsked(true);
    if (isEmpty || !made.ok) return;
    setSending(true);
    const draft = { evidenceId: newId(), criterionId, optionId, claim: claim.trim(), stance };
    // The next note may be begun before this one is answered for.
    keepClaim("");
    keepTitle("");
    keepUrl("");
    setAsked(false);
    const isAdded = await say({ type: "AddEvidence", ...draft, source: made.source });
    setSending(false);
    if (isAdded) return;
    keepClaim((now) => [claim, now].filter(Boolean).join("\n"));
    keepTitle((now) => now || title);
    keepUrl((now) => now || url);
  };

  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending) void add();
      }}
    >
      <h3>{frameMessages.addNote}</h3>
      <TextField
        label={frameMessages.claim}
        value={claim}
        onChange={keepClaim}
        maxLength={limits.claim}
        multiline
        rows={2}
        errorMessage={isAsked && isEmpty ? frameMessages.claimNeeded : null}
      />
      <StanceChoice value={stance} onChange={setStance} />
      <div className={styles.source}>
        <TextField
          label={frameMessages.source}
          description={frameMessages.sourceHint}
          value={title}
          onChange={keepTitle}
          maxLength={limits.sourceTitle}
        />
        <TextField
          label={frameMessages.sourceUrl}
          type="url"
          value={url}
          onChange={keepUrl}
          maxLength={limits.sourceUrl}
          errorMessage={isAsked && !made.ok ? frameMessages.badUrl : null}
        />
      </div>
      {refusal !== null && <p className={styles.problem}>{refusal}</p>}
      <div>
        <Button type="submit" kind="primary" pending={isSending}>
          {frameMessages.saveNote}
        </Button>
      </div>
    </form>
  );
}
