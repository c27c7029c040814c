"use client";

import type { Target } from "@/lib/decision/model";
import { voteMessages } from "@/lib/messages/vote";
import { workshopMessages } from "@/lib/messages/workshop";
import { VisuallyHidden } from "@/lib/ui/visually-hidden";
import { useRoom } from "../room/use-room";
import { countAbout } from "./threads";
import { useUnread } from "./use-seen";
import styles from "./comments.module.css";

/** "Comment · 3", with a mark when some are new. `title` says about what, read out only. */
export function CommentCount({ target, title }: { target: Target; title: string }) {
  const { decision } = useRoom();
  const unread = useUnread(target);
  return (
    <span className={styles.count}>
      {voteMessages.comment(countAbout(decision, target))}
      {unread > 0 && <span className={styles.unread}>{workshopMessages.newComments(unread)}</span>}
      <VisuallyHidden>{`: ${title}`}</VisuallyHidden>
    </span>
  );
}
