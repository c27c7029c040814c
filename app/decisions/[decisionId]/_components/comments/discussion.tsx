"use client";

import { newId } from "@/lib/browser/new-id";
import { targetKey } from "@/lib/decision/decide-comments";
import type { Target } from "@/lib/decision/model";
import { may } from "@/lib/decision/policy";
import { commentMessages } from "@/lib/messages/comment";
import { useRoom } from "../room/use-room";
import { useWorkshop } from "../room/workshop-context";
import { CommentForm } from "./comment-form";
import { ThreadList } from "./thread-list";
import { threadsAbout } from "./threads";
import { useMarkSeen } from "./use-seen";
import styles from "./comments.module.css";

/** Everything that was said about one thing, and the place to say more. What came after the outcome stands apart. */
export function Discussion({ target }: { target: Target }) {
  const { decision, role } = useRoom();
  const { act } = useWorkshop();
  useMarkSeen(target);
  const before = threadsAbout(decision, target, false);
  const after = threadsAbout(decision, target, true);
  const mayWrite = may(role, "PostComment");
  const isDecided = decision.phase === "decided";
  const form = mayWrite ? (
    <CommentForm
      label={commentMessages.write}
      draftKey={`${decision.id}:${targetKey(target)}`}
      submitLabel={commentMessages.post}
      onSubmit={(body) => act({ type: "PostComment", commentId: newId(), target, parentId: null, body })}
    />
  ) : (
    <p className={styles.gone}>{commentMessages.joinToComment}</p>
  );
  return (
    <section className={styles.discussion} aria-label={commentMessages.title}>
      <h3>{commentMessages.title}</h3>
      {before.length === 0 && after.length === 0 && (
        <p className={styles.gone}>{mayWrite ? commentMessages.none : commentMessages.noneReadOnly}</p>
      )}
      <ThreadList threads={before} />
      {!isDecided && form}
      {(after.length > 0 || isDecided) && (
        <>
          <h4>{commentMessages.afterDecision}</h4>
          <ThreadList threads={after} />
          {isDecided && form}
        </>
      )}
    </section>
  );
}
