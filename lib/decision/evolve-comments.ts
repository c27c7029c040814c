import type { Comment, Decision } from "./model";
import type { CommentEvent, RecordedEvent } from "./event";

function changed(state: Decision, commentId: string, change: Partial<Comment>): Decision {
  const comment = state.comments[commentId];
  if (comment === undefined) return state;
  return { ...state, comments: { ...state.comments, [commentId]: { ...comment, ...change } } };
}

/** Folds comments; their bodies live in a side table. */
export function evolveComments(state: Decision, recorded: RecordedEvent, event: CommentEvent): Decision {
  switch (event.type) {
    case "CommentPosted": {
      const comment: Comment = {
        id: event.commentId,
        authorId: recorded.actorId ?? "",
        target: event.target,
        parentId: event.parentId,
        text: event.text,
        at: recorded.at,
        editedAt: null,
        deleted: false,
        hidden: false,
        resolved: false,
        afterOutcome: state.phase === "decided",
      };
      return { ...state, comments: { ...state.comments, [comment.id]: comment } };
    }
    case "CommentEdited":
      return changed(state, event.commentId, { text: event.text, editedAt: recorded.at });
    case "CommentDeleted":
      return changed(state, event.commentId, { deleted: true });
    case "CommentHidden":
      return changed(state, event.commentId, { hidden: true });
    case "CommentShown":
      return changed(state, event.commentId, { hidden: false });
    case "ThreadResolved":
      return changed(state, event.commentId, { resolved: true });
    case "ThreadReopened":
      return changed(state, event.commentId, { resolved: false });
  }
}
