"use client";

import { commentMessages } from "@/lib/messages/comment";
import { CommentThread } from "./comment-thread";
import type { Thread } from "./threads";
import styles from "./comments.module.css";

/** Threads that are open, and the resolved ones folded below. */
export function ThreadList({ threads }: { threads: readonly Thread[] }) {
  const open = threads.filter(({ first }) => !first.resolved);
  const resolved = threads.filter(({ first }) => first.resolved);
  return (
    <>
      {open.length > 0 && (
        <ul className={styles.threads}>
          {open.map((thread) => (
            <CommentThread key={thread.first.id} thread={thread} />
          ))}
        </ul>
      )}
      {resolved.length > 0 && (
        <details>
          <summary className={styles.resolved}>{commentMessages.resolvedCount(resolved.length)}</summary>
          <ul className={styles.threads}>
            {resolved.map((thread) => (
              <CommentThread key={thread.first.id} thread={thread} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
