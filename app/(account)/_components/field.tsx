"use client";

import { Select } from "@/lib/ui/select";
import { TextField } from "@/lib/ui/text-field";
import type { FieldSpec } from "./form-state";

/** One field of a form, with what is wrong with it. */
export function Field({
  field,
  fault,
  typed,
}: {
  field: FieldSpec;
  fault: string | undefined;
  typed: string | undefined;
}) {
  const { name, label, description, choices, type = "text", autoComplete, maxLength } = field;
  const value = typed ?? field.value ?? "";
  const said = description === undefined ? {} : { description };
  if (choices) {
    return (
      <Select
        name={name}
        label={label}
        {...said}
        choices={choices}
        defaultValue={value}
        errorMessage={fault}
      />
    );
  }
  return (
    <TextField
      name={name}
      label={label}
      {...said}
      type={type}
      defaultValue={value}
      errorMessage={fault}
      isRequired
      {...(autoComplete !== undefined && { autoComplete })}
      {...(maxLength !== undefined && { maxLength })}
    />
  );
}
