"use client";

import type { ReactNode } from "react";
import type { Criterion } from "@/lib/decision/model";
import { commonMessages } from "@/lib/messages/common";
import { workshopMessages } from "@/lib/messages/workshop";
import { OpenLink } from "../panel/open-link";
import { countAbout } from "../comments/threads";
import { useUnread } from "../comments/use-seen";
import { useRoom } from "../room/use-room";
import styles from "./head.module.css";

type Props = { criterion: Criterion; withEnds?: boolean; children?: ReactNode };

/** A row's head: the title leads to the panel; under it the weight, or the worded ends. */
export function CriterionHead({ criterion, withEnds = false, children }: Props) {
  const { decision } = useRoom();
  const target = { kind: "criterion", criterionId: criterion.id } as const;
  const comments = countAbout(decision, target);
  const unread = useUnread(target);
  const { lowEnd, highEnd } = criterion;
  return (
    <div className={styles.head}>
      <OpenLink target={target} className={styles.link}>
        <span className={styles.title}>{criterion.title}</span>
        {comments > 0 && <span className={styles.small}>{workshopMessages.comments(comments)}</span>}
        {unread > 0 && <span className={styles.unread}>{workshopMessages.newComments(unread)}</span>}
      </OpenLink>
      {withEnds && (lowEnd !== "" || highEnd !== "") && (
        <span className={styles.small}>{commonMessages.fromTo(lowEnd, highEnd)}</span>
      )}
      {children}
    </div>
  );
}
