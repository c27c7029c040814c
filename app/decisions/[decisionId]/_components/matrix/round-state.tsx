"use client";

import { countingRound, openRound } from "@/lib/decision/asked";
import type { Focus } from "@/lib/decision/model";
import { workshopMessages } from "@/lib/messages/workshop";
import { Time } from "@/lib/ui/time";
import { useRoom } from "../room/use-room";
import { lateOf, movedOf } from "./standing";
import styles from "./results.module.css";

/** When the round that counts was revealed, whether it still moves, and what came late. */
export function RoundState({ focus }: { focus: Focus }) {
  const { decision, view } = useRoom();
  const round = countingRound(decision, focus);
  if (round === undefined || round.revealedAt === null) return null;
  if (openRound(decision, focus)?.status === "sealed")
    return <p className={styles.state}>{workshopMessages.previousCounts}</p>;
  const tally = view.tally[focus];
  const moved = movedOf(view.tally);
  const late = lateOf(view.tally);
  return (
    <p className={styles.state}>
      {workshopMessages.revealedAt} <Time at={round.revealedAt} shape="time" />
      {" · "}
      {round.status === "revealed" ? workshopMessages.canMove : workshopMessages.closedState}
      {tally !== null && ` · ${workshopMessages.progressOf[focus](tally.voters, tally.of)}`}
      {moved > 0 && ` · ${workshopMessages.movedCount(moved)}`}
      {late > 0 && ` · ${workshopMessages.lateCount(late)}`}
    </p>
  );
}
