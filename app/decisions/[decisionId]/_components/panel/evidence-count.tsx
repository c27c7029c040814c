"use client";

import { voteMessages } from "@/lib/messages/vote";
import { workshopMessages } from "@/lib/messages/workshop";
import { countAbout } from "../comments/threads";
import { useRoom } from "../room/use-room";
import { conflictCount, evidenceAbout } from "./evidence-about";
import { OpenLink } from "./open-link";
import styles from "./evidence.module.css";

/** The way from a cell to what is known about it: "2 + · 1 − · 1 conflict". */
export function EvidenceCount({ criterionId, optionId }: { criterionId: string; optionId: string }) {
  const { decision } = useRoom();
  const about = { criterionId, optionId };
  const notes = evidenceAbout(decision, about);
  const conflicts = conflictCount(decision, about);
  const target = { kind: "cell", criterionId, optionId } as const;
  const comments = countAbout(decision, target);
  const counts = (["for", "against", "neutral"] as const)
    .map((stance) => ({ stance, count: notes.filter((note) => note.stance === stance).length }))
    .filter(({ count }) => count > 0)
    .map(({ stance, count }) => voteMessages.countOf(stance, count));
  const parts = [
    ...counts,
    ...(conflicts > 0 ? [workshopMessages.conflicts(conflicts)] : []),
    ...(comments > 0 ? [workshopMessages.comments(comments)] : []),
  ];
  return (
    <OpenLink target={target} className={styles.count}>
      {parts.length === 0 ? voteMessages.details : parts.join(" · ")}
    </OpenLink>
  );
}
