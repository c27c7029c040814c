"use client";

import type { ReactNode } from "react";
import type { RadioGroupProps } from "react-aria-components/RadioGroup";
import { FieldError, Label, Radio, RadioGroup, Text } from "react-aria-components/RadioGroup";
import field from "./field.module.css";
import styles from "./choice.module.css";

export type RadioChoiceProps = Omit<RadioGroupProps, "className" | "children" | "isInvalid"> & {
  label: string;
  description?: string;
  errorMessage?: string | null | undefined;
  choices: readonly { id: string; title: ReactNode; description?: ReactNode; isDisabled?: boolean }[];
};

/** One of a few choices, all in sight. `name`, `value`, `defaultValue`, `onChange` speak in the choices' ids. */
export function RadioChoice({ label, description, errorMessage, choices, ...rest }: RadioChoiceProps) {
  return (
    <RadioGroup
      validationBehavior="aria"
      {...rest}
      isInvalid={Boolean(errorMessage)}
      className={styles.group ?? ""}
    >
      <Label className={styles.label}>{label}</Label>
      {description && (
        <Text slot="description" className={styles.hint}>
          {description}
        </Text>
      )}
      <div className={styles.choices}>
        {choices.map((choice) => (
          <Radio
            key={choice.id}
            value={choice.id}
            isDisabled={choice.isDisabled ?? false}
            className={styles.choice ?? ""}
          >
            <span className={styles.dot} />
            <span>
              {choice.title}
              {choice.description && <span className={styles.description}>{choice.description}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldError className={field.error}>{errorMessage}</FieldError>
    </RadioGroup>
  );
}
