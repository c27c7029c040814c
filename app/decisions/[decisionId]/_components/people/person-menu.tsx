"use client";

import { useState } from "react";
import type { Participant } from "@/lib/decision/model";
import { workshopMessages } from "@/lib/messages/workshop";
import { ConfirmDialog } from "@/lib/ui/confirm-dialog";
import { Menu } from "@/lib/ui/menu";
import { ReturnLinkDialog } from "../invite/return-link-dialog";
import { useRoom } from "../room/use-room";
import { useWorkshop } from "../room/workshop-context";
import { personActs } from "./person-acts";
import type { PersonAct } from "./person-acts";

type Props = { person: Participant; name: string };

/** The menu for one participant, of a facilitator or of somebody who can take over. */
export function PersonMenu({ person, name }: Props) {
  const { decision, me, isFacilitator } = useRoom();
  const { act, decisionId } = useWorkshop();
  const [asking, setAsking] = useState<"remove" | "step_down" | "return_link" | null>(null);
  const participantId = person.id;

  const run = (id: PersonAct) => {
    switch (id) {
      case "remove":
      case "return_link":
        setAsking(id);
        return;
      case "grant":
        return void act({ type: "GrantFacilitator", participantId });
      case "revoke":
        // Anybody else is made facilitator again by the same menu.
        if (participantId === me?.id) return setAsking("step_down");
        return void act({ type: "RevokeFacilitator", participantId });
      case "restore":
        return void act({ type: "RestoreParticipant", participantId });
      case "votes":
      case "observes":
      case "facilitates":
      case "not_voting":
        return void act({ type: "ChangeParticipation", participantId, participation: id });
    }
  };
  const acts = personActs(person, decision.phase === "decided", !isFacilitator);
  if (acts.length === 0) return null;
  return (
    <>
      <Menu
        label={workshopMessages.personMenu(name)}
        entries={acts.map((id) => ({
          id,
          title: workshopMessages.personActs[id],
          danger: id === "remove",
        }))}
        onAction={(id) => {
          const chosen = acts.find((each) => each === id);
          if (chosen !== undefined) run(chosen);
        }}
      />
      <ConfirmDialog
        isOpen={asking === "remove"}
        onOpenChange={() => setAsking(null)}
        title={workshopMessages.removeTitle(name)}
        confirmLabel={workshopMessages.personActs.remove}
        danger
        onConfirm={() => {
          setAsking(null);
          void act({ type: "RemoveParticipant", participantId });
        }}
      >
        {workshopMessages.removeBody}
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asking === "step_down"}
        onOpenChange={() => setAsking(null)}
        title={workshopMessages.stepDownTitle}
        confirmLabel={workshopMessages.stepDown}
        danger
        onConfirm={() => {
          setAsking(null);
          void act({ type: "RevokeFacilitator", participantId });
        }}
      >
        {workshopMessages.stepDownBody}
      </ConfirmDialog>
      <ReturnLinkDialog
        decisionId={decisionId}
        participantId={participantId}
        name={name}
        isOpen={asking === "return_link"}
        onOpenChange={(open) => !open && setAsking(null)}
      />
    </>
  );
}
