"use client";

import { workshopMessages } from "@/lib/messages/workshop";
import { Button } from "@/lib/ui/button";
import { useRoom } from "../room/use-room";
import { useWorkshop } from "../room/workshop-context";
import type { Step } from "./phase-steps";
import styles from "./shell.module.css";

/** Said while somebody looks at another step than the room. */
export function LookAway({ look, onBack }: { look: Step; onBack: () => void }) {
  const { decision, isFacilitator } = useRoom();
  const { act } = useWorkshop();
  const canMove = isFacilitator && decision.phase !== "decided" && decision.kind === "choice";
  return (
    <div className={styles.away}>
      <p>{workshopMessages.lookingAt(look, decision.phase)}</p>
      <div className={styles.awayActs}>
        <Button onPress={onBack}>{workshopMessages.backToRoom}</Button>
        {canMove && (
          <Button onPress={() => void act({ type: "MovePhase", phase: look }).then(onBack)}>
            {workshopMessages.bringEverybody}
          </Button>
        )}
      </div>
    </div>
  );
}
