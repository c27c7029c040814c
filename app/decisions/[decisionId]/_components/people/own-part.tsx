"use client";

import type { Participant } from "@/lib/decision/model";
import { workshopMessages } from "@/lib/messages/workshop";
import { Button } from "@/lib/ui/button";
import { Checkbox } from "@/lib/ui/checkbox";
import { useRoom } from "../room/use-room";
import { useWorkshop } from "../room/workshop-context";

/** How one takes part oneself: a facilitator may only lead, others may switch before their first vote. */
export function OwnPart({ me }: { me: Participant }) {
  const { decision, isFacilitator, mine } = useRoom();
  const { act } = useWorkshop();
  if (decision.phase === "decided" || me.removed) return null;
  const participantId = me.id;
  if (isFacilitator) {
    return (
      <Checkbox
        isSelected={me.participation === "facilitates"}
        description={workshopMessages.iFacilitateHint}
        onChange={(only) =>
          void act({
            type: "ChangeParticipation",
            participantId,
            participation: only ? "facilitates" : "votes",
          })
        }
      >
        {workshopMessages.iFacilitate}
      </Checkbox>
    );
  }
  const hasVoted = Object.values(mine.ballots).some(
    (ballot) => ballot.weights !== null || Object.keys(ballot.ratings).length > 0,
  );
  if (hasVoted || me.participation === "not_voting") return null;
  const participation = me.participation === "votes" ? "observes" : "votes";
  return (
    <div>
      <Button onPress={() => void act({ type: "ChangeParticipation", participantId, participation })}>
        {participation === "votes" ? workshopMessages.switchToVote : workshopMessages.switchToObserve}
      </Button>
    </div>
  );
}
