"use client";

import { frameMessages } from "@/lib/messages/frame";
import { TextField } from "@/lib/ui/text-field";
import { useLiveText } from "./use-live-text";

export type LiveTextProps = {
  label: string;
  labelHidden?: boolean;
  description?: string;
  value: string;
  maxLength: number;
  multiline?: boolean;
  rows?: number;
  /** A day, picked or written. */
  type?: "date";
  required?: boolean;
  /** Sends the text; answers null when it is saved, otherwise the sentence of the refusal. */
  save: (text: string) => Promise<string | null>;
};

/** A text edited in place: saved after a pause and on leaving; Escape takes back what is not saved. */
export function LiveText({
  value,
  save,
  required = false,
  description,
  multiline = false,
  ...rest
}: LiveTextProps) {
  const { text, problem, others, type, focus, revert } = useLiveText({ value, save, required });
  const hint = others === null ? description : frameMessages.changedMeanwhile(others);
  return (
    <TextField
      {...rest}
      {...(hint !== undefined && { description: hint })}
      multiline={multiline}
      value={text}
      onChange={type}
      onFocusChange={focus}
      errorMessage={problem}
      onControlKeyDown={(event) => {
        if (event.key === "Escape") revert();
        if (event.key === "Enter" && !multiline) (event.target as HTMLElement).blur();
      }}
    />
  );
}
