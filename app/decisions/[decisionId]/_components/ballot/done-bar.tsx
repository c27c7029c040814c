"use client";

import { voteMessages } from "@/lib/messages/vote";
import { Button } from "@/lib/ui/button";
import { Tag } from "@/lib/ui/tag";
import { useWorkshop } from "../room/workshop-context";
import { useRoom } from "../room/use-room";
import type { OwnBallot } from "./own-ballot";
import { SavedState } from "./saved-state";
import styles from "./ballot.module.css";

type Props = {
  own: OwnBallot;
  /** How many answers are to go, where it depends on how one answers. */
  toGo?: number;
  /** Why it cannot be done yet. */
  problem?: string | null;
  /** What else is good to know while one answers. */
  hint?: string | null;
};

/** The foot of a ballot, always in sight: what is saved, what is missing, and *Done*. */
export function DoneBar({ own, toGo = own.missing, problem = null, hint = null }: Props) {
  const { act } = useWorkshop();
  const { shown, isFacilitator } = useRoom();
  const { round, missing, isFinished } = own;
  const isSending = shown.unsaved.has(`done:${round.id}`);
  return (
    <div className={styles.done}>
      <span className={styles.state}>
        {[toGo > 0 ? voteMessages.toGo(toGo) : problem, hint].filter(Boolean).join(" · ")}
        <SavedState />
      </span>
      {isFinished ? (
        <Tag tone="mine">{voteMessages.doneNow}</Tag>
      ) : (
        <Button
          kind={own.comesFirst || !isFacilitator ? "primary" : "plain"}
          large
          isDisabled={missing > 0 || problem !== null}
          onPress={() => {
            if (!isSending) void act({ type: "FinishBallot", roundId: round.id });
          }}
        >
          {voteMessages.done}
        </Button>
      )}
    </div>
  );
}
