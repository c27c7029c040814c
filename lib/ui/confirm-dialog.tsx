"use client";

import type { ReactNode } from "react";
import { commonMessages } from "@/lib/messages/common";
import { Button } from "./button";
import { Dialog } from "./dialog";

export type ConfirmDialogProps = {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** What will happen, in a sentence or two. */
  children: ReactNode;
  /** Names the act ("Reveal anyway"), never "OK". */
  confirmLabel: string;
  cancelLabel?: string;
  /** The act cannot be taken back, or takes something away. */
  danger?: boolean;
  pending?: boolean;
  onConfirm: () => void;
};

/** Asks before an act. The caller closes it, so that it can stay open while the act is under way. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { danger = false, pending = false, cancelLabel = commonMessages.cancel } = props;
  return (
    <Dialog
      role="alertdialog"
      isOpen={props.isOpen}
      onOpenChange={props.onOpenChange}
      title={props.title}
      actions={
        <>
          <Button onPress={() => props.onOpenChange(false)} autoFocus>
            {cancelLabel}
          </Button>
          <Button kind={danger ? "danger" : "primary"} pending={pending} onPress={props.onConfirm}>
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      <div>{props.children}</div>
    </Dialog>
  );
}
