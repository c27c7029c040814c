"use client";

import { useState } from "react";
import { useKeptText } from "@/lib/browser/use-kept-text";
import { limits } from "@/lib/decision/limits";
import { workshopMessages } from "@/lib/messages/workshop";
import { outcomeMessages } from "@/lib/messages/outcome";
import { Button } from "@/lib/ui/button";
import { ConfirmDialog } from "@/lib/ui/confirm-dialog";
import { TextField } from "@/lib/ui/text-field";
import { useRoom } from "../room/use-room";
import { useWorkshop } from "../room/workshop-context";

/** Takes a decision up again, with a reason. */
export function ReopenButton() {
  const { decision } = useRoom();
  const { act } = useWorkshop();
  const [isOpen, setOpen] = useState(false);
  const [reason, keep] = useKeptText(`reopen:${decision.id}`);
  const [problem, setProblem] = useState<string | null>(null);
  const reopen = () => {
    if (reason.trim() === "") return setProblem(outcomeMessages.missing.reason);
    setOpen(false);
    void act({ type: "ReopenDecision", reason: reason.trim() }).then((refusal) => {
      if (refusal === null) keep("");
    });
  };
  return (
    <>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        {workshopMessages.reopen}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        onOpenChange={setOpen}
        title={workshopMessages.reopenTitle}
        confirmLabel={workshopMessages.reopenConfirm}
        onConfirm={reopen}
      >
        <p>{workshopMessages.reopenBody}</p>
        <TextField
          label={workshopMessages.reopenReason}
          value={reason}
          onChange={keep}
          maxLength={limits.reason}
          errorMessage={problem}
          multiline
        />
      </ConfirmDialog>
    </>
  );
}
