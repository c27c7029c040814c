import type { Decision, Target } from "@/lib/decision/model";
import { recordMessages } from "@/lib/messages/record";
import type { Discussion, ReadableComment } from "@/lib/record/comment-threads";
import { Markdown } from "@/lib/ui/markdown";
import { Time } from "@/lib/ui/time";
import styles from "./record.module.css";

function aboutOf(decision: Decision, target: Target): string {
  const criterion = (id: string) => decision.criteria.find((item) => item.id === id)?.title ?? "";
  const option = (id: string) => decision.options.find((item) => item.id === id)?.title ?? "";
  switch (target.kind) {
    case "decision":
      return recordMessages.theDecision;
    case "criterion":
      return criterion(target.criterionId);
    case "option":
      return option(target.optionId);
    case "cell":
      return recordMessages.cell(criterion(target.criterionId), option(target.optionId));
  }
}

function Comment({ comment }: { comment: ReadableComment }) {
  const gone = comment.deleted
    ? recordMessages.deletedComment
    : comment.hidden
      ? recordMessages.hiddenComment
      : recordMessages.erased;
  return (
    <div className={styles.comment} id={`comment-${comment.id}`}>
      <p className={styles.quiet}>
        <strong>{comment.author}</strong> · <Time at={comment.at} />
      </p>
      {comment.body === null ? <p className={styles.quiet}>{gone}</p> : <Markdown text={comment.body} />}
    </div>
  );
}

/** What was said, by what it was about. */
export function RecordComments({
  decision,
  discussions,
}: {
  decision: Decision;
  discussions: readonly Discussion[];
}) {
  return discussions.map(({ key, target, threads }) => (
    <section key={key} id={key} className={styles.discussion}>
      <h3>{recordMessages.about(aboutOf(decision, target))}</h3>
      {threads.map(({ first, replies }) => (
        <div key={first.id} className={styles.thread}>
          <Comment comment={first} />
          {replies.map((reply) => (
            <Comment key={reply.id} comment={reply} />
          ))}
        </div>
      ))}
    </section>
  ));
}
