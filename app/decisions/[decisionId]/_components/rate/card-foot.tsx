"use client";

import type { Criterion } from "@/lib/decision/model";
import { voteMessages } from "@/lib/messages/vote";
import { Button } from "@/lib/ui/button";
import { Tag } from "@/lib/ui/tag";
import type { OwnBallot } from "../ballot/own-ballot";
import { SavedState } from "../ballot/saved-state";
import { CommentCount } from "../comments/comment-count";
import { OpenLink } from "../panel/open-link";
import { useRoom } from "../room/use-room";
import { useWorkshop } from "../room/workshop-context";
import styles from "./rate.module.css";

type Props = {
  own: OwnBallot;
  criterion: Criterion;
  before: Criterion | undefined;
  next: Criterion | undefined;
  /** Another criterion that lacks a rating. */
  stillOpen: Criterion | undefined;
  onGo: (to: Criterion) => void;
};

/** The foot of a card: on to the next, or done; back; what is saved; comments. */
export function CardFoot({ own, criterion, before, next, stillOpen, onGo }: Props) {
  const target = { kind: "criterion", criterionId: criterion.id } as const;
  return (
    <div className={styles.foot}>
      <MainStep own={own} next={next} stillOpen={stillOpen} onGo={onGo} />
      <div className={styles.footLine}>
        {before === undefined ? (
          <span />
        ) : (
          <Button kind="quiet" onPress={() => onGo(before)}>
            {voteMessages.back}
          </Button>
        )}
        <SavedState />
        <OpenLink target={target} className={styles.comment}>
          <CommentCount target={target} title={criterion.title} />
        </OpenLink>
      </div>
    </div>
  );
}

function MainStep({ own, next, stillOpen, onGo }: Omit<Props, "criterion" | "before">) {
  const { act } = useWorkshop();
  const { isFacilitator } = useRoom();
  const { round, missing, isFinished, comesFirst } = own;
  // A page has one main button; after the reveal the facilitator's is that for the room.
  const kind = comesFirst || !isFacilitator ? "primary" : "plain";
  // Complete: nothing is left but to say so, wherever the person is.
  if (missing === 0 && !isFinished) {
    return (
      <Button kind={kind} large onPress={() => void act({ type: "FinishBallot", roundId: round.id })}>
        {voteMessages.done}
      </Button>
    );
  }
  const to = next ?? (missing > 0 ? stillOpen : undefined);
  return (
    <>
      {isFinished && <Tag tone="mine">{voteMessages.doneNow}</Tag>}
      {to !== undefined && (
        <Button kind={isFinished ? "plain" : kind} large onPress={() => onGo(to)}>
          {to === next ? voteMessages.next(to.title) : voteMessages.nextOpen(to.title)}
        </Button>
      )}
      {to === undefined && !isFinished && (
        <Button kind={kind} large isDisabled>
          {voteMessages.done}
        </Button>
      )}
    </>
  );
}
