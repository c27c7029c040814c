import type { Comment } from "@/lib/decision/model";
import { may } from "@/lib/decision/policy";
import type { Room } from "../room/room";

export type CommentAct = "copyLink" | "edit" | "delete" | "resolve" | "reopen" | "hide" | "show";

/** What this person may do with a comment now; the server has the last word. */
export function commentActs({ decision, role, me }: Room, comment: Comment): CommentAct[] {
  const acts: CommentAct[] = ["copyLink"];
  if (comment.deleted) return acts;
  const isFrozen = decision.phase === "decided" && !comment.afterOutcome;
  const isThread = comment.parentId === null;
  if (comment.authorId === me?.id && !isFrozen) acts.push("edit", "delete");
  if (isThread && !isFrozen && may(role, "ResolveThread")) acts.push(comment.resolved ? "reopen" : "resolve");
  if (may(role, "HideComment")) acts.push(comment.hidden ? "show" : "hide");
  return acts;
}
