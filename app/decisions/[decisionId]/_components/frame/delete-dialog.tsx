"use client";

import { frameMessages } from "@/lib/messages/frame";
import { ConfirmDialog } from "@/lib/ui/confirm-dialog";

type Props = {
  title: string;
  /** How many evidence notes go with it. */
  notes: number;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onDelete: () => void;
};

/** Asks before an option or a criterion is deleted, and says what goes with it. */
export function DeleteDialog({ title, notes, isOpen, onOpenChange, onDelete }: Props) {
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={frameMessages.deleteTitle(title)}
      confirmLabel={frameMessages.delete}
      danger
      onConfirm={() => {
        onOpenChange(false);
        onDelete();
      }}
    >
      {frameMessages.deleteBody(notes)}
    </ConfirmDialog>
  );
}
