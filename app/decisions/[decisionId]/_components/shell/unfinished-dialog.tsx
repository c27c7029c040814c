"use client";

import { workshopMessages } from "@/lib/messages/workshop";
import { ConfirmDialog } from "@/lib/ui/confirm-dialog";
import { nameOf } from "../room/name-of";
import { useRoom } from "../room/use-room";
import type { Asked } from "./use-facilitator-acts";

type Props = { asked: Asked | null; onWait: () => void; onGoOn: () => void };

/** "NAME has not finished. Reveal anyway / Wait". */
export function UnfinishedDialog({ asked, onWait, onGoOn }: Props) {
  const { view } = useRoom();
  if (asked === null) return null;
  const names = asked.participantIds.map((id) => nameOf(view, id));
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={(open) => !open && onWait()}
      title={workshopMessages.unfinishedTitle(names)}
      cancelLabel={workshopMessages.wait}
      confirmLabel={asked.verb === "reveal" ? workshopMessages.revealAnyway : workshopMessages.closeAnyway}
      onConfirm={onGoOn}
    >
      {workshopMessages.unfinishedBody[asked.verb]}
    </ConfirmDialog>
  );
}
