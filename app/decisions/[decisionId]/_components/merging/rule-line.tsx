"use client";

import { mergedBy } from "@/lib/decision/merged-by";
import { mergingMessages } from "@/lib/messages/merging";
import { OpenLink } from "../panel/open-link";
import { useRoom } from "../room/use-room";
import styles from "./merging.module.css";

/** By what rule the result beside it was merged. `full`: with how the score is computed, and the way to the switches. */
export function RuleLine({ full = false }: { full?: boolean }) {
  const { decision, view } = useRoom();
  return (
    <p className={styles.quiet}>
      {full && `${mergingMessages.score} `}
      {mergingMessages.mergedBy(mergedBy(decision, view.tally))}
      {full && (
        <>
          {" "}
          <OpenLink target={{ kind: "merging" }}>{mergingMessages.title}</OpenLink>
        </>
      )}
    </p>
  );
}
