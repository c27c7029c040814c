"use client";

import { useState } from "react";
import type { CommandDraft } from "@/lib/browser/command-draft";
import { useKeptText } from "@/lib/browser/use-kept-text";
import { limits } from "@/lib/decision/limits";
import { frameMessages } from "@/lib/messages/frame";
import { Button } from "@/lib/ui/button";
import { TextField } from "@/lib/ui/text-field";
import { titleLines } from "./title-lines";
import { useSave } from "./use-save";
import styles from "./add-lines.module.css";

type Props = {
  label: string;
  /** Where the text is kept until it is sent. */
  place: string;
  draftFor: (title: string) => CommandDraft;
};

/** Adds options or criteria, one per line. Lines that are refused stay, with the reason. */
export function AddLines({ label, place, draftFor }: Props) {
  const [text, keep] = useKeptText(place);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const save = useSave();
  const lines = titleLines(text);

  const add = async () => {
    const long = lines.find((line) => line.length > limits.title);
    if (long !== undefined) return setProblem(frameMessages.lineTooLong(long, limits.title));
    setProblem(null);
    setSending(true);
    // More may be written before these are answered for.
    keep("");
    const answers = await Promise.all(lines.map((line) => save(draftFor(line))));
    setSending(false);
    const refused = lines.filter((_line, index) => answers[index] !== null);
    keep((now) => [...refused, now].filter(Boolean).join("\n"));
    setProblem(answers.find((answer) => answer !== null) ?? null);
  };

  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (lines.length > 0 && !isSending) void add();
      }}
    >
      <TextField
        label={label}
        description={frameMessages.addHint}
        value={text}
        onChange={(next) => {
          keep(next);
          setProblem(null);
        }}
        multiline
        rows={1}
        errorMessage={problem}
        onControlKeyDown={(event) => {
          // One line alone is added by Enter; where there are several, Enter begins the next.
          if (event.key !== "Enter" || event.shiftKey || text.includes("\n")) return;
          event.preventDefault();
          event.currentTarget.closest("form")?.requestSubmit();
        }}
      />
      <Button type="submit" pending={isSending} isDisabled={lines.length === 0}>
        {frameMessages.addSeveral(lines.length)}
      </Button>
    </form>
  );
}
