"use client";

import { startTransition, useActionState, useEffect, useRef } from "react";
import { Button } from "@/lib/ui/button";
import { Notice } from "@/lib/ui/notice";
import { Field } from "./field";
import type { FieldSpec, FormAction } from "./form-state";
import { untouched } from "./form-state";
import { Secret } from "./secret";
import { withPlace } from "./with-place";
import styles from "./fields-form.module.css";

export type FieldsFormProps = {
  action: FormAction;
  fields: readonly FieldSpec[];
  submit: string;
  /** Sent along unseen. */
  hidden?: Readonly<Record<string, string>>;
  /** Whether sending it is the one thing to do on the page. */
  primary?: boolean;
  /** Fields side by side where there is room. */
  inline?: boolean;
  /** The fields are emptied once it worked. */
  clears?: boolean;
  /** What stands above a secret that the action made. */
  secretLabel?: string;
  secretHint?: string;
};

/**
 * A form of a few fields. After a refusal each field says what to do, the first of them has the focus, and what was
 * typed stays. Works before the page's script does.
 */
export function FieldsForm({
  action,
  fields,
  submit,
  hidden = {},
  primary = false,
  inline,
  clears,
  ...secret
}: FieldsFormProps) {
  const [state, send, pending] = useActionState(action, untouched);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (Object.keys(state.faults).length > 0) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] button')?.focus();
    } else if (clears && state.done !== null) form.current?.reset();
  }, [state, clears]);

  return (
    <form
      ref={form}
      className={styles.form}
      action={send}
      // The action names what is wrong, in our words and for every field at once.
      noValidate
      // React empties a form after its action; sent by hand it keeps what was typed.
      onSubmit={(event) => {
        event.preventDefault();
        const sent = new FormData(event.currentTarget);
        // Whoever is quick sends the form before the page has taken the place into the way back.
        if (hidden.returnTo !== undefined) sent.set("returnTo", withPlace(hidden.returnTo));
        if (!pending) startTransition(() => send(sent));
      }}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.refusal !== null && (
        <Notice tone="warn" urgent>
          {state.refusal}
        </Notice>
      )}
      <div className={inline ? styles.row : styles.form}>
        {fields.map((field) => (
          <Field
            key={field.name}
            field={field}
            fault={state.faults[field.name]}
            typed={state.typed[field.name]}
          />
        ))}
      </div>
      <div className={styles.foot}>
        <Button type="submit" kind={primary ? "primary" : "plain"} pending={pending}>
          {submit}
        </Button>
        <span className={styles.done} role="status">
          {pending ? null : state.done}
        </span>
      </div>
      {state.secret !== null && (
        <Secret text={state.secret} label={secret.secretLabel} hint={secret.secretHint} />
      )}
    </form>
  );
}
