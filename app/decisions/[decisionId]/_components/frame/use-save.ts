"use client";

import type { CommandDraft } from "@/lib/browser/command-draft";
import { useSend } from "@/lib/browser/use-decision";
import { rejectionText } from "@/lib/messages/rejection";

/** Sends one edit; answers null when it is saved, otherwise the sentence of the refusal. For texts edited in place. */
export function useSave(): (draft: CommandDraft) => Promise<string | null> {
  const send = useSend();
  return async (draft) => {
    const answer = await send(draft);
    if (answer.ok || answer.rejection.code === "nothing_to_change") return null;
    return rejectionText(answer.rejection);
  };
}
