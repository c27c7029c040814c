"use client";

import type { ReactNode } from "react";
import { workshopMessages } from "@/lib/messages/workshop";
import { LinkButton } from "@/lib/ui/link-button";
import { Notice } from "@/lib/ui/notice";
import { useRoom } from "../room/use-room";
import { useWorkshop } from "../room/workshop-context";
import { Refusals } from "./refusals";

/** What has to be said above everything: refusals, no connection, not joined yet, presenting. */
export function Notices({ children }: { children: ReactNode }) {
  const { shown, me, decision } = useRoom();
  const { isPresenting } = useWorkshop();
  return (
    <>
      {children}
      <Refusals />
      {shown.connection === "offline" && <Notice tone="warn">{workshopMessages.offlineHint}</Notice>}
      {shown.connection === "online" && shown.held !== null && (
        <Notice tone="warn">{workshopMessages[shown.held === "outage" ? "heldOutage" : "heldBusy"]}</Notice>
      )}
      {me === null && (
        <Notice
          action={
            <LinkButton kind="primary" href={`/decisions/${decision.id}/join`}>
              {workshopMessages.join}
            </LinkButton>
          }
        >
          {workshopMessages.joinBody}
        </Notice>
      )}
      {isPresenting && <Notice>{workshopMessages.presentingNote}</Notice>}
    </>
  );
}
