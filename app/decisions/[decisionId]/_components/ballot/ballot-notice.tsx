"use client";

import type { Focus } from "@/lib/decision/model";
import { voteMessages } from "@/lib/messages/vote";
import { workshopMessages } from "@/lib/messages/workshop";
import { useRoom } from "../room/use-room";
import styles from "./ballot.module.css";

/** What stands above every ballot: who will see the votes, and who decides. */
export function BallotNotice({ focus, isRevealed }: { focus: Focus; isRevealed: boolean }) {
  const { decision, view } = useRoom();
  const { decider, deciderName, names } = decision;
  const person = deciderName === null ? undefined : view.texts[deciderName.id];
  return (
    <p className={styles.notice}>
      {(isRevealed ? voteMessages.namesNow : voteMessages.names)[focus][names]}{" "}
      {decider === "team"
        ? voteMessages.teamDecides
        : voteMessages.personDecides(person ?? workshopMessages.someone)}
    </p>
  );
}
