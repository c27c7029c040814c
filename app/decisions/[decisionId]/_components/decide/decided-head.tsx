"use client";

import { workshopMessages } from "@/lib/messages/workshop";
import { LinkButton } from "@/lib/ui/link-button";
import { Tag } from "@/lib/ui/tag";
import { useRoom } from "../room/use-room";
import { ReopenButton } from "./reopen-button";
import styles from "./decide.module.css";

/** What was decided, and the way to the record. */
export function DecidedHead() {
  const { decision, isFacilitator } = useRoom();
  const outcome = decision.outcomes.at(-1);
  if (outcome === undefined) return null;
  return (
    <section className={styles.decided}>
      <div>
        <Tag tone="ok">{workshopMessages.decidedTitle}</Tag>
      </div>
      <h2>{outcome.summary}</h2>
      <p>{outcome.reason}</p>
      <div className={styles.links}>
        <LinkButton kind="primary" href={`/decisions/${decision.id}/record`}>
          {workshopMessages.toRecord}
        </LinkButton>
        <LinkButton kind="quiet" href={`/decisions/${decision.id}/timeline`}>
          {workshopMessages.toTimeline}
        </LinkButton>
        {isFacilitator && <ReopenButton />}
      </div>
    </section>
  );
}
