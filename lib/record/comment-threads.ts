import { targetKey } from "@/lib/decision/decide-comments";
import type { Comment, Decision, Target } from "@/lib/decision/model";

/** A comment with its words, ready to be read. `body` is null when it was deleted, hidden or erased. */
export type ReadableComment = Pick<Comment, "id" | "at" | "editedAt" | "deleted" | "hidden"> & {
  author: string;
  body: string | null;
};

/** One thing that was talked about, with its threads in the order they began. */
export type Discussion = {
  key: string;
  target: Target;
  threads: readonly { first: ReadableComment; resolved: boolean; replies: readonly ReadableComment[] }[];
};

/**
 * The comments of a decision by what they are about, oldest first; those before the outcome, or those after it.
 * `names` and `texts` are what the reader may see.
 */
export function discussionsOf(
  decision: Pick<Decision, "comments">,
  names: Readonly<Record<string, string>>,
  texts: Readonly<Record<string, string>>,
  afterOutcome: boolean,
): Discussion[] {
  const readable = ({ id, at, editedAt, deleted, hidden, text, authorId }: Comment): ReadableComment => ({
    id,
    at,
    editedAt,
    deleted,
    hidden,
    author: names[authorId] ?? "",
    body: texts[text.id] ?? null,
  });
  const comments = Object.values(decision.comments)
    .filter((comment) => comment.afterOutcome === afterOutcome)
    .toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
  // A late reply to an early comment begins a thread of its own: the early one is frozen in the record.
  const shown = new Set(comments.map((comment) => comment.id));
  const begins = comments.filter(({ parentId }) => parentId === null || !shown.has(parentId));
  const byTarget = new Map<string, Discussion>();
  for (const comment of begins) {
    const key = targetKey(comment.target);
    const known = byTarget.get(key) ?? { key, target: comment.target, threads: [] };
    const replies = comments.filter(({ parentId }) => parentId === comment.id).map(readable);
    const thread = { first: readable(comment), resolved: comment.resolved, replies };
    byTarget.set(key, { ...known, threads: [...known.threads, thread] });
  }
  return [...byTarget.values()];
}
