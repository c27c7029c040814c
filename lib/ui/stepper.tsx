"use client";

import { Button } from "react-aria-components/Button";
import { commonMessages } from "@/lib/messages/common";
import { Icon } from "./icon";
import styles from "./stepper.module.css";

export type StepperProps = {
  /** What is counted; read out with the buttons. */
  label: string;
  /** Null while unset: minus then sets the lower end, plus one step above it. */
  value: number | null;
  max: number;
  step?: number;
  onSet: (value: number) => void;
  isDisabled?: boolean;
};

/** − value +, from 0 to `max`. */
export function Stepper({ label, value, max, step = 1, onSet, isDisabled = false }: StepperProps) {
  const current = value ?? 0;
  return (
    <div className={styles.stepper}>
      <Button
        aria-label={commonMessages.less(label)}
        onPress={() => onSet(Math.max(0, current - step))}
        isDisabled={isDisabled || value === 0}
        className={styles.button ?? ""}
      >
        <Icon name="minus" />
      </Button>
      <span className={styles.value}>{value ?? "–"}</span>
      <Button
        aria-label={commonMessages.more(label)}
        onPress={() => onSet(Math.min(max, current + step))}
        isDisabled={isDisabled || value === max}
        className={styles.button ?? ""}
      >
        <Icon name="plus" />
      </Button>
    </div>
  );
}
