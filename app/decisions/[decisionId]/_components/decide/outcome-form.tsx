"use client";

import { useEffect, useRef } from "react";
import { limits } from "@/lib/decision/limits";
import { outcomeMessages } from "@/lib/messages/outcome";
import { Button } from "@/lib/ui/button";
import { Notice } from "@/lib/ui/notice";
import { RadioChoice } from "@/lib/ui/radio-choice";
import { TextField } from "@/lib/ui/text-field";
import { OutcomeChoice } from "./outcome-choice";
import type { OutcomeDraft, OutcomeField } from "./outcome-draft";
import { useOutcomeDraft } from "./use-outcome-draft";
import styles from "./decide.module.css";

const kinds = ["one", "several", "none", "postponed"] as const;

/** A person writes the outcome; the score informs it. */
export function OutcomeForm() {
  const form = useRef<HTMLElement>(null);
  const { draft, change, differs, missing, record } = useOutcomeDraft();
  useEffect(() => {
    if (missing.length === 0) return;
    const first = form.current?.querySelector(
      "[data-invalid] input, input[data-invalid], textarea[data-invalid]",
    );
    if (first instanceof HTMLElement) first.focus();
  }, [missing]);
  const errorFor = (field: OutcomeField) => (missing.includes(field) ? outcomeMessages.missing[field] : null);
  const text = (field: keyof OutcomeDraft & keyof typeof outcomeMessages.fields) => ({
    label: outcomeMessages.fields[field],
    value: String(draft[field]),
    onChange: (value: string) => change({ [field]: value }),
  });
  return (
    <section ref={form} className={styles.form} aria-labelledby="outcome-title">
      <h2 id="outcome-title" tabIndex={-1}>
        {outcomeMessages.title}
      </h2>
      <RadioChoice
        label={outcomeMessages.kind}
        value={draft.kind}
        onChange={(kind) => change({ kind: kinds.find((each) => each === kind) ?? "one", optionIds: [] })}
        choices={kinds.map((id) => ({ id, title: outcomeMessages.kinds[id] }))}
      />
      <OutcomeChoice draft={draft} onChange={change} errorMessage={errorFor("optionIds")} />
      {draft.kind === "postponed" && (
        <div className={styles.pair}>
          <TextField {...text("untilDate")} type="date" errorMessage={errorFor("untilDate")} />
          <TextField {...text("untilCondition")} maxLength={limits.reason} />
        </div>
      )}
      <TextField
        {...text("summary")}
        description={outcomeMessages.summaryHint}
        maxLength={limits.summary}
        errorMessage={errorFor("summary")}
      />
      <TextField
        {...text("reason")}
        multiline
        rows={2}
        maxLength={limits.reason}
        errorMessage={errorFor("reason")}
      />
      {differs && (
        <>
          <Notice>{outcomeMessages.differs}</Notice>
          <TextField
            {...text("differsBecause")}
            multiline
            rows={2}
            maxLength={limits.reason}
            errorMessage={errorFor("differsBecause")}
          />
        </>
      )}
      <TextField {...text("counterArgument")} multiline rows={2} maxLength={limits.reason} />
      <TextField
        {...text("dissent")}
        description={outcomeMessages.dissentHint}
        multiline
        rows={2}
        maxLength={limits.reason}
      />
      <TextField {...text("reviewOn")} type="date" description={outcomeMessages.reviewHint} />
      {missing.length > 0 && (
        <Notice tone="warn" urgent>
          {outcomeMessages.incomplete}
        </Notice>
      )}
      <div className={styles.submit}>
        <Button kind="primary" large onPress={record}>
          {outcomeMessages.record}
        </Button>
      </div>
    </section>
  );
}
