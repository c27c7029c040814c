"use client";

import { useState } from "react";
import { newId } from "@/lib/browser/new-id";
import { commentMessages } from "@/lib/messages/comment";
import { may } from "@/lib/decision/policy";
import { Button } from "@/lib/ui/button";
import { nameOf } from "../room/name-of";
import { useRoom } from "../room/use-room";
import { useWorkshop } from "../room/workshop-context";
import { CommentForm } from "./comment-form";
import { CommentItem } from "./comment-item";
import type { Thread } from "./threads";
import styles from "./comments.module.css";

/** A comment and the answers to it, one level deep. */
export function CommentThread({ thread }: { thread: Thread }) {
  const { first, replies } = thread;
  const { view, role } = useRoom();
  const { act } = useWorkshop();
  const [isReplying, setReplying] = useState(false);
  return (
    <li>
      <CommentItem comment={first} />
      <div className={styles.replies}>
        {replies.map((reply) => (
          <CommentItem key={reply.id} comment={reply} />
        ))}
        {isReplying && (
          <CommentForm
            label={commentMessages.writeReply(nameOf(view, first.authorId))}
            draftKey={`reply:${first.id}`}
            submitLabel={commentMessages.reply}
            onSubmit={(body) =>
              act({
                type: "PostComment",
                commentId: newId(),
                target: first.target,
                parentId: first.parentId ?? first.id,
                body,
              })
            }
            onCancel={() => setReplying(false)}
            autoFocus
          />
        )}
        {!isReplying && may(role, "PostComment") && (
          <Button kind="quiet" onPress={() => setReplying(true)}>
            {commentMessages.reply}
          </Button>
        )}
      </div>
    </li>
  );
}
