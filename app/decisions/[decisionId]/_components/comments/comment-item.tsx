"use client";

import { useState } from "react";
import type { Comment } from "@/lib/decision/model";
import { commentMessages } from "@/lib/messages/comment";
import { Avatar } from "@/lib/ui/avatar";
import { Tag } from "@/lib/ui/tag";
import { Time } from "@/lib/ui/time";
import { nameOf } from "../room/name-of";
import { useRoom } from "../room/use-room";
import { useWorkshop } from "../room/workshop-context";
import { CommentBody } from "./comment-body";
import { CommentForm } from "./comment-form";
import { CommentMenu } from "./comment-menu";
import styles from "./comments.module.css";

/** One comment: who, when, what, and what can be done with it. */
export function CommentItem({ comment }: { comment: Comment }) {
  const { view, me, shown } = useRoom();
  const { act } = useWorkshop();
  const [isEditing, setEditing] = useState(false);
  const isMine = comment.authorId === me?.id;
  const name = isMine ? commentMessages.you : nameOf(view, comment.authorId);
  return (
    <article className={styles.comment} data-comment={comment.id} tabIndex={-1}>
      <Avatar name={nameOf(view, comment.authorId)} isYou={isMine} decorative />
      <div className={styles.main}>
        <div className={styles.line}>
          <strong>{name}</strong>
          <span className={styles.when}>
            {shown.unsaved.has(comment.id) ? commentMessages.sending : <Time at={comment.at} />}
            {comment.editedAt !== null && !comment.deleted && ` · ${commentMessages.edited}`}
          </span>
          {comment.resolved && <Tag tone="ok">{commentMessages.resolvedTag}</Tag>}
        </div>
        {isEditing ? (
          <CommentForm
            label={commentMessages.editComment}
            draftKey={`edit:${comment.id}`}
            initial={view.texts[comment.text.id] ?? ""}
            submitLabel={commentMessages.save}
            onSubmit={(body) => act({ type: "EditComment", commentId: comment.id, body })}
            onCancel={() => setEditing(false)}
            autoFocus
          />
        ) : (
          <CommentBody comment={comment} />
        )}
      </div>
      <CommentMenu comment={comment} name={name} onEdit={() => setEditing(true)} />
    </article>
  );
}
