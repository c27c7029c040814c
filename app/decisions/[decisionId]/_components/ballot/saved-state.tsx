"use client";

import { workshopMessages } from "@/lib/messages/workshop";
import { Time } from "@/lib/ui/time";
import { useRoom } from "../room/use-room";
import styles from "./ballot.module.css";

/** "Saved 14:02" once everything is in the database, otherwise how much waits. */
export function SavedState() {
  const { shown } = useRoom();
  const { waiting, waitingVotes, savedAt } = shown;
  if (waitingVotes > 0)
    return <span className={styles.waiting}>{workshopMessages.waitingVotes(waitingVotes)}</span>;
  if (waiting > 0) return <span className={styles.waiting}>{workshopMessages.waitingOthers(waiting)}</span>;
  if (savedAt === null) return null;
  return (
    <span className={styles.saved}>
      {workshopMessages.savedAt} <Time at={savedAt} shape="time" />
    </span>
  );
}
