"use client";

import type { ReactNode } from "react";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { useAlive } from "@/lib/browser/use-alive";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import styles from "./segmented.module.css";

export type SegmentedProps = {
  label: string;
  choices: readonly { id: string; title: ReactNode }[];
  value: string;
  onChange: (id: string) => void;
  small?: boolean;
  isDisabled?: boolean;
};

/** One of two to five short choices in a row; the chosen one is filled and ticked. Takes no press before the page is alive. */
export function Segmented({
  label,
  choices,
  value,
  onChange,
  small = false,
  isDisabled = false,
}: SegmentedProps) {
  const isAlive = useAlive();
  return (
    <RadioGroup
      aria-label={label}
      orientation="horizontal"
      value={value}
      onChange={onChange}
      isDisabled={isDisabled || !isAlive}
      className={classNames(styles.group, small && styles.small)}
    >
      {choices.map((choice) => (
        <Radio key={choice.id} value={choice.id} className={styles.segment ?? ""}>
          {({ isSelected }) => (
            <>
              {isSelected && <Icon name="tick" size={14} />}
              {choice.title}
            </>
          )}
        </Radio>
      ))}
    </RadioGroup>
  );
}
