"use client";

import { useEffect } from "react";
import { useKeptText } from "@/lib/browser/use-kept-text";
import { targetKey } from "@/lib/decision/decide-comments";
import type { Comment, Target } from "@/lib/decision/model";
import { useRoom } from "../room/use-room";
import { commentsAbout } from "./threads";

/** How many comments about something came from others since this browser last showed them. */
export function useUnread(target: Target): number {
  const { decision, me } = useRoom();
  const [seen] = useKeptText(`seen:${decision.id}:${targetKey(target)}`);
  return commentsAbout(decision, target).filter((comment) => isNew(comment, me?.id, seen)).length;
}

/** Marks what is on screen as seen, and says which comments were new when the screen was opened. */
export function useMarkSeen(target: Target): void {
  const { decision } = useRoom();
  const [seen, keep] = useKeptText(`seen:${decision.id}:${targetKey(target)}`);
  // The newest saved one: an own comment under way has this device's clock, not the server's.
  const newest = commentsAbout(decision, target)
    .filter((comment) => comment.text.hash !== "")
    .at(-1)?.at;
  useEffect(() => {
    if (newest !== undefined && newest > seen) keep(newest);
  });
}

function isNew(comment: Comment, meId: string | undefined, seen: string): boolean {
  return !comment.deleted && comment.authorId !== meId && comment.at > seen;
}
