"use client";

import { useState } from "react";
import type { KeyboardEvent } from "react";
import { useKeptText } from "@/lib/browser/use-kept-text";
import { limits } from "@/lib/decision/limits";
import { commentMessages } from "@/lib/messages/comment";
import { rejectionText } from "@/lib/messages/rejection";
import type { Refusal } from "@/lib/realtime/protocol";
import { Button } from "@/lib/ui/button";
import { Markdown } from "@/lib/ui/markdown";
import { TextField } from "@/lib/ui/text-field";
import styles from "./comments.module.css";

type Props = {
  label: string;
  /** What was typed is kept under it until it is sent. */
  draftKey: string;
  /** What stands there at first, when an own comment is edited. */
  initial?: string;
  submitLabel: string;
  /** Null = taken. */
  onSubmit: (body: string) => Promise<Refusal | null>;
  onCancel?: () => void;
  autoFocus?: boolean;
};

/** Writes or edits a comment in Markdown. What is typed survives a reload and a refusal. */
export function CommentForm(props: Props) {
  const { label, draftKey, initial = "", submitLabel, onSubmit, onCancel, autoFocus = false } = props;
  const [kept, keep] = useKeptText(`comment:${draftKey}`);
  const [isPreview, setPreview] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const body = kept === "" ? initial : kept;
  const isEmpty = body.trim() === "" || (initial !== "" && body === initial);

  const submit = () => {
    if (isEmpty) return;
    setPreview(false);
    setProblem(null);
    keep("");
    void onSubmit(body).then((refusal) => {
      if (refusal === null) return;
      // More may have been written before this was answered for.
      keep((now) => [body, now].filter(Boolean).join("\n\n"));
      setProblem(rejectionText(refusal));
    });
    onCancel?.();
  };
  const byKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
  };
  return (
    <div className={styles.form}>
      {isPreview ? (
        <Markdown text={body} />
      ) : (
        <TextField
          label={label}
          value={body}
          onChange={keep}
          multiline
          rows={2}
          maxLength={limits.body}
          errorMessage={problem}
          autoFocus={autoFocus}
          onControlKeyDown={byKey}
          description={body === "" ? undefined : commentMessages.markdownHint}
        />
      )}
      <div className={styles.actions}>
        <Button onPress={submit} isDisabled={isEmpty}>
          {submitLabel}
        </Button>
        {!isEmpty && (
          <Button kind="quiet" onPress={() => setPreview(!isPreview)}>
            {isPreview ? commentMessages.keepWriting : commentMessages.preview}
          </Button>
        )}
        {onCancel && (
          <Button
            kind="quiet"
            onPress={() => {
              keep("");
              onCancel();
            }}
          >
            {commentMessages.cancel}
          </Button>
        )}
      </div>
    </div>
  );
}
