"use client";

import { useRef, useState } from "react";
import type { HTMLAttributes } from "react";
import type { TextFieldProps as AriaTextFieldProps } from "react-aria-components/TextField";
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
} from "react-aria-components/TextField";
import { useTypedEarly } from "@/lib/browser/use-typed-early";
import styles from "./field.module.css";

export type TextFieldProps = Omit<AriaTextFieldProps, "className" | "children" | "isInvalid"> & {
  label: string;
  /** The label is read out, not drawn: for fields whose place says what they are. */
  labelHidden?: boolean;
  description?: string;
  /** A sentence that says what to do; the field is marked while there is one. */
  errorMessage?: string | null | undefined;
  multiline?: boolean;
  rows?: number;
  placeholder?: string;
  /** Key presses in the control itself, for submitting with Enter and the like. */
  onControlKeyDown?: HTMLAttributes<HTMLElement>["onKeyDown"];
};

/**
 * A labelled text field, one line or several. Extra props go to React Aria's TextField (`name`, `value`,
 * `defaultValue`, `onChange` with the text, `type`, `isRequired`, `maxLength`, `autoComplete`, `autoFocus`, …).
 * Errors come from the caller, not from the browser. Without `value` it keeps what was typed before the page was alive.
 */
export function TextField({
  label,
  labelHidden = false,
  description,
  errorMessage,
  multiline = false,
  rows = 3,
  placeholder,
  onControlKeyDown,
  ...rest
}: TextFieldProps) {
  const [own, setOwn] = useState(rest.defaultValue ?? "");
  const ref = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const change = (text: string) => {
    setOwn(text);
    rest.onChange?.(text);
  };
  useTypedEarly(ref, (text) => rest.value === undefined && change(text));
  const control = { ref, className: styles.control, placeholder, onKeyDown: onControlKeyDown };
  return (
    <AriaTextField
      validationBehavior="aria"
      {...rest}
      value={rest.value ?? own}
      onChange={change}
      {...(labelHidden && { "aria-label": label })}
      isInvalid={Boolean(errorMessage)}
      className={styles.field ?? ""}
    >
      {!labelHidden && <Label className={styles.label}>{label}</Label>}
      {description && (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
      {multiline ? <TextArea {...control} rows={rows} /> : <Input {...control} />}
      <FieldError className={styles.error}>{errorMessage}</FieldError>
    </AriaTextField>
  );
}
