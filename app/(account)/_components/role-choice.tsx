"use client";

import { startTransition, useActionState } from "react";
import { Notice } from "@/lib/ui/notice";
import { Select } from "@/lib/ui/select";
import type { FormAction } from "./form-state";
import { untouched } from "./form-state";

/** A member's role, changed by choosing another. A refusal leaves the old one standing. */
export function RoleChoice({
  action,
  values,
  role,
  choices,
  label,
}: {
  action: FormAction;
  values: Readonly<Record<string, string>>;
  role: string;
  choices: readonly { id: string; title: string }[];
  label: string;
}) {
  const [state, send, pending] = useActionState(action, untouched);
  const change = (chosen: unknown) => {
    if (chosen === role || typeof chosen !== "string") return;
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...values, role: chosen })) form.set(name, value);
    startTransition(() => send(form));
  };
  return (
    <>
      <Select
        label={label}
        labelHidden
        choices={choices}
        value={role}
        onChange={change}
        isDisabled={pending}
      />
      {state.refusal !== null && (
        <Notice tone="warn" urgent>
          {state.refusal}
        </Notice>
      )}
    </>
  );
}
