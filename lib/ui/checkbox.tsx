"use client";

import type { ReactNode } from "react";
import type { CheckboxProps as AriaCheckboxProps } from "react-aria-components/Checkbox";
import { Checkbox as AriaCheckbox } from "react-aria-components/Checkbox";
import { Icon } from "./icon";
import styles from "./choice.module.css";

export type CheckboxProps = Omit<AriaCheckboxProps, "className" | "children"> & {
  children: ReactNode;
  /** A second, quieter line. */
  description?: ReactNode;
};

/** A box to tick. Extra props go to React Aria's Checkbox (`name`, `isSelected`, `defaultSelected`, `onChange`, …). */
export function Checkbox({ children, description, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={styles.choice ?? ""}>
      {({ isSelected }) => (
        <>
          <span className={styles.box}>{isSelected && <Icon name="tick" />}</span>
          <span>
            {children}
            {description && <span className={styles.description}>{description}</span>}
          </span>
        </>
      )}
    </AriaCheckbox>
  );
}
