"use client";

import { workshopMessages } from "@/lib/messages/workshop";
import { Button } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { FramePanel } from "../frame/frame-panel";
import { useRoom } from "../room/use-room";
import { useWorkshop } from "../room/workshop-context";

/** A comparison that is no choice: framing and comments, and the way to make a decision of it. */
export function Comparison() {
  const { isFacilitator } = useRoom();
  const { act } = useWorkshop();
  return (
    <>
      <EmptyState
        title={workshopMessages.comparisonTitle}
        actions={
          isFacilitator && (
            <Button kind="primary" onPress={() => void act({ type: "TurnIntoDecision" })}>
              {workshopMessages.turnIntoDecision}
            </Button>
          )
        }
      >
        {workshopMessages.comparisonBody}
      </EmptyState>
      <FramePanel />
    </>
  );
}
