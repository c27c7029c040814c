"use client";

import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components/Modal";
import { commonMessages } from "@/lib/messages/common";
import { Button } from "./button";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import styles from "./dialog.module.css";

export type DialogProps = {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  children: ReactNode;
  /** Buttons, the main one last. */
  actions?: ReactNode;
  wide?: boolean;
  /** `alertdialog` for something that must be answered: a press outside does not close it. */
  role?: "dialog" | "alertdialog";
};

/** A modal dialog over the page, at the foot of the screen on a phone. Escape and the cross close it; focus returns. */
export function Dialog({
  isOpen,
  onOpenChange,
  title,
  children,
  actions,
  wide,
  role = "dialog",
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={role === "dialog"}
      className={styles.overlay ?? ""}
    >
      <Modal className={classNames(styles.modal, wide && styles.wide)}>
        <AriaDialog role={role} className={styles.dialog ?? ""}>
          <div className={styles.head}>
            <Heading slot="title" className={styles.title ?? ""}>
              {title}
            </Heading>
            {role === "dialog" && (
              <Button kind="quiet" aria-label={commonMessages.close} onPress={() => onOpenChange(false)}>
                <Icon name="cross" />
              </Button>
            )}
          </div>
          {children}
          {actions && <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
