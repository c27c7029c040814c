"use client";

import Link from "next/link";
import { workshopMessages } from "@/lib/messages/workshop";
import { BrandMark } from "@/lib/ui/brand-mark";
import { countAbout } from "../comments/threads";
import { useUnread } from "../comments/use-seen";
import { InviteButton } from "../invite/invite-button";
import { OpenLink } from "../panel/open-link";
import { useRoom } from "../room/use-room";
import { useWorkshop } from "../room/workshop-context";
import { ConnectionState } from "./connection-state";
import { PhaseSteps } from "./phase-steps";
import type { Step } from "./phase-steps";
import styles from "./shell.module.css";

/** The question, where the room is, and the ways to people and comments. */
export function WorkshopHeader({ look, onLook }: { look: Step; onLook: (step: Step) => void }) {
  const { decision, isFacilitator } = useRoom();
  const { decisionId } = useWorkshop();
  const about = { kind: "decision" } as const;
  const unread = useUnread(about);
  return (
    <header className={styles.header}>
      <Link href="/" className={styles.brand}>
        <BrandMark />
      </Link>
      <h1 className={styles.question}>{decision.question}</h1>
      {decision.kind === "choice" && <PhaseSteps room={decision.phase} look={look} onLook={onLook} />}
      <div className={styles.ways}>
        <OpenLink target={about} className={styles.way}>
          {workshopMessages.discussDecision(countAbout(decision, about))}
          {unread > 0 && <span className={styles.unread}>{workshopMessages.newComments(unread)}</span>}
        </OpenLink>
        <OpenLink target={{ kind: "people" }} className={styles.way}>
          {workshopMessages.peopleAndAccess}
        </OpenLink>
        {isFacilitator && (
          <span className={styles.invite}>
            <InviteButton decisionId={decisionId} />
          </span>
        )}
      </div>
      <ConnectionState />
    </header>
  );
}
