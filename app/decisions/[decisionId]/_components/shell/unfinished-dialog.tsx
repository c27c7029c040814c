"use client";

import { workshopMessages } from "@/lib/messages/workshop";
import { ConfirmDialog } from "@/lib/ui/confirm-dialog";
import { nameOf } from "../room/name-of";
import { useRoom } from "../room/use-room";
import type { Asked } from "./use-facilitator-acts";

type Props = { asked: Asked | null; onWait: () => void; onGoOn: () => void };

/** "NAME has not finished. Reveal anyway / Wait"; a number where people are counted. */
export function UnfinishedDialog({ asked, onWait, onGoOn }: Props) {
  const { decision, view, me } = useRoom();
  if (asked === null) return null;
  const { participantIds, waiting } = asked;
  const isNamed =
    participantIds.length === waiting && participantIds.every((id) => decision.participants[id]);
  const others = participantIds.filter((id) => id !== me?.id);
  const title = isNamed
    ? workshopMessages.unfinishedTitle(
        others.map((id) => nameOf(view, id)),
        others.length < waiting,
      )
    : workshopMessages.unfinishedCount(waiting);
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={(open) => !open && onWait()}
      title={title}
      cancelLabel={workshopMessages.wait}
      confirmLabel={asked.verb === "reveal" ? workshopMessages.revealAnyway : workshopMessages.closeAnyway}
      onConfirm={onGoOn}
    >
      {workshopMessages.unfinishedBody[asked.verb]}
    </ConfirmDialog>
  );
}
