"use client";

import { workshopMessages } from "@/lib/messages/workshop";
import { SavedState } from "../ballot/saved-state";
import { useRoom } from "../room/use-room";
import styles from "./shell.module.css";

/** Whether this screen is live, and what is saved or waits. */
export function ConnectionState() {
  const { shown } = useRoom();
  const { connection } = shown;
  return (
    <span className={styles.connection} data-connection={connection}>
      <span className={styles.lamp} aria-hidden="true" />
      <span className={styles.words}>{workshopMessages[connection]}</span>
      <span className={styles.savedHere}>
        <SavedState />
      </span>
    </span>
  );
}
