import { targetKey } from "@/lib/decision/decide-comments";
import type { Comment, Decision, Target } from "@/lib/decision/model";

/** A comment with the answers to it, oldest first. */
export type Thread = { first: Comment; replies: readonly Comment[] };

function byTime(a: Comment, b: Comment): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** The comments about one thing, deleted ones included. */
export function commentsAbout(decision: Pick<Decision, "comments">, target: Target): Comment[] {
  const key = targetKey(target);
  return Object.values(decision.comments)
    .filter((comment) => targetKey(comment.target) === key)
    .sort(byTime);
}

/** How many there are to read. */
export function countAbout(decision: Pick<Decision, "comments">, target: Target): number {
  return commentsAbout(decision, target).filter((comment) => !comment.deleted && !comment.hidden).length;
}

/**
 * The threads about one thing, from before the outcome or from after it. A late reply to an early comment begins a thread
 * of its own, since the early one is frozen. Deleted comments that nobody answered are left out.
 */
export function threadsAbout(
  decision: Pick<Decision, "comments">,
  target: Target,
  afterOutcome: boolean,
): Thread[] {
  const comments = commentsAbout(decision, target).filter((each) => each.afterOutcome === afterOutcome);
  const ids = new Set(comments.map((comment) => comment.id));
  return comments
    .filter(({ parentId }) => parentId === null || !ids.has(parentId))
    .map((first) => ({
      first,
      replies: comments.filter((each) => each.parentId === first.id && !each.deleted),
    }))
    .filter(({ first, replies }) => !first.deleted || replies.length > 0);
}
