"use client";

import type { Comment } from "@/lib/decision/model";
import { commentMessages } from "@/lib/messages/comment";
import { Markdown } from "@/lib/ui/markdown";
import { useRoom } from "../room/use-room";
import styles from "./comments.module.css";

/** The words of a comment, or why there are none. Facilitators read hidden ones too. */
export function CommentBody({ comment }: { comment: Comment }) {
  const { view } = useRoom();
  const body = view.texts[comment.text.id];
  if (comment.deleted) return <p className={styles.gone}>{commentMessages.deleted}</p>;
  return (
    <>
      {comment.hidden && <p className={styles.gone}>{commentMessages.hidden}</p>}
      {body !== undefined && <Markdown text={body} />}
    </>
  );
}
