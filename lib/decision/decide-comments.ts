import type { CommentCommand } from "./command";
import { accept } from "./context";
import type { Context, Decided } from "./context";
import { limits } from "./limits";
import type { Decision, Target } from "./model";
import { ok, reject } from "./rejection";
import type { Rejection } from "./rejection";

/** The key of what a comment is about, for grouping and for deep links. */
export function targetKey(target: Target): string {
  switch (target.kind) {
    case "decision":
      return "decision";
    case "criterion":
      return `criterion:${target.criterionId}`;
    case "option":
      return `option:${target.optionId}`;
    case "cell":
      return `cell:${target.criterionId}:${target.optionId}`;
  }
}

function unknownTarget(state: Decision, target: Target): { ok: false; rejection: Rejection } | null {
  const knowsCriterion = (id: string) => state.criteria.some((criterion) => criterion.id === id);
  const knowsOption = (id: string) => state.options.some((option) => option.id === id);
  if ("criterionId" in target && !knowsCriterion(target.criterionId)) return reject("unknown_criterion");
  if ("optionId" in target && !knowsOption(target.optionId)) return reject("unknown_option");
  return null;
}

function decidePost(
  state: Decision,
  command: CommentCommand & { type: "PostComment" },
  context: Context,
): Decided {
  const { commentId, target, parentId, body } = command;
  if (state.comments[commentId] !== undefined) return reject("id_taken");
  if (Object.keys(state.comments).length >= limits.comments)
    return reject("too_many", { most: limits.comments });
  const unknown = unknownTarget(state, target);
  if (unknown !== null) return unknown;
  if (parentId !== null) {
    const parent = state.comments[parentId];
    if (parent === undefined || targetKey(parent.target) !== targetKey(target))
      return reject("unknown_comment");
    if (parent.parentId !== null) return reject("reply_to_reply");
  }
  const text = context.reference(body);
  return ok({
    event: { type: "CommentPosted", commentId, target, parentId, text },
    texts: [{ id: text.id, body }],
  });
}

/** C: everybody who may see it comments; only the author edits or deletes; facilitators may hide. */
export function decideComments(state: Decision, command: CommentCommand, context: Context): Decided {
  if (command.type === "PostComment") return decidePost(state, command, context);
  const { commentId } = command;
  const comment = state.comments[commentId];
  if (comment === undefined || comment.deleted) return reject("unknown_comment");
  const isAuthor = comment.authorId === context.actor.participantId;
  // What was said before the outcome belongs to the frozen record.
  const frozen = state.phase === "decided" && !comment.afterOutcome;
  switch (command.type) {
    case "EditComment": {
      if (!isAuthor) return reject("not_author");
      if (frozen) return reject("decided");
      const text = context.reference(command.body);
      return ok({
        event: { type: "CommentEdited", commentId, text },
        texts: [{ id: text.id, body: command.body }],
      });
    }
    case "DeleteComment":
      if (!isAuthor) return reject("not_author");
      return frozen ? reject("decided") : accept({ type: "CommentDeleted", commentId });
    case "HideComment":
      return comment.hidden ? reject("nothing_to_change") : accept({ type: "CommentHidden", commentId });
    case "ShowComment":
      return comment.hidden ? accept({ type: "CommentShown", commentId }) : reject("nothing_to_change");
    case "ResolveThread":
      if (comment.parentId !== null || comment.resolved) return reject("nothing_to_change");
      return frozen ? reject("decided") : accept({ type: "ThreadResolved", commentId });
    case "ReopenThread":
      if (comment.parentId !== null || !comment.resolved) return reject("nothing_to_change");
      return frozen ? reject("decided") : accept({ type: "ThreadReopened", commentId });
  }
}
