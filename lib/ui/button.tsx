"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import type { ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { Button as AriaButton } from "react-aria-components/Button";
import { ProgressBar } from "react-aria-components/ProgressBar";
import { useAlive } from "@/lib/browser/use-alive";
import { commonMessages } from "@/lib/messages/common";
import { buttonClass, type ButtonKind } from "./button-class";
import styles from "./button.module.css";

export type ButtonProps = Omit<AriaButtonProps, "className" | "children" | "isPending"> & {
  children: ReactNode;
  /** `primary` is the one thing to do now: at most one on a page. */
  kind?: ButtonKind;
  large?: boolean;
  /** Shown as working; presses are ignored, focus stays. A submit button knows it of its form's action by itself. */
  pending?: boolean;
};

/**
 * A button. Extra props go to React Aria's Button (`onPress`, `isDisabled`, `type`, …). Unless it sends a form it takes no
 * press before the page can answer it.
 */
export function Button({ kind = "plain", large = false, pending = false, children, ...rest }: ButtonProps) {
  const form = useFormStatus();
  const working = pending || (rest.type === "submit" && form.pending);
  const isAsleep = !useAlive() && rest.type !== "submit" && rest.isDisabled !== true;
  return (
    <AriaButton
      {...rest}
      {...(isAsleep && { isDisabled: true, "data-asleep": "" })}
      isPending={working}
      className={buttonClass(kind, large)}
    >
      {/* React Aria names its pending button by the ProgressBar in it. */}
      {working && (
        <ProgressBar isIndeterminate aria-label={commonMessages.working} className={styles.spinner ?? ""} />
      )}
      {children}
    </AriaButton>
  );
}
