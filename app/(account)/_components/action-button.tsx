"use client";

import { startTransition, useActionState, useState } from "react";
import { Button } from "@/lib/ui/button";
import type { ButtonKind } from "@/lib/ui/button-class";
import { ConfirmDialog } from "@/lib/ui/confirm-dialog";
import { Notice } from "@/lib/ui/notice";
import type { FormAction } from "./form-state";
import { untouched } from "./form-state";

/** A button that does one thing on the server, after asking where that takes something away. */
export function ActionButton({
  action,
  values,
  label,
  children,
  kind = "quiet",
  confirm,
}: {
  action: FormAction;
  values: Readonly<Record<string, string>>;
  /** Read out in place of the words on the button, when these do not say on what it acts. */
  label?: string;
  children: string;
  kind?: ButtonKind;
  confirm?: { title: string; body: string };
}) {
  const [state, send, pending] = useActionState(action, untouched);
  const [asking, setAsking] = useState(false);
  const act = () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(values)) form.set(name, value);
    setAsking(false);
    startTransition(() => send(form));
  };
  return (
    <>
      <Button
        kind={kind}
        pending={pending}
        onPress={confirm ? () => setAsking(true) : act}
        {...(label !== undefined && { "aria-label": label })}
      >
        {children}
      </Button>
      {state.refusal !== null && (
        <Notice tone="warn" urgent>
          {state.refusal}
        </Notice>
      )}
      {confirm && (
        <ConfirmDialog
          isOpen={asking}
          onOpenChange={setAsking}
          title={confirm.title}
          confirmLabel={children}
          onConfirm={act}
          danger
        >
          {confirm.body}
        </ConfirmDialog>
      )}
    </>
  );
}
