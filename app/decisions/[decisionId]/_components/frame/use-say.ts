"use client";

import { useState } from "react";
import type { CommandDraft } from "@/lib/browser/command-draft";
import { useSend } from "@/lib/browser/use-decision";
import { rejectionText } from "@/lib/messages/rejection";

/**
 * Sends framing commands and keeps the sentence of the last refusal until the next attempt. `say` answers whether what
 * was wanted holds now: somebody else having done the same is no refusal.
 */
export function useSay() {
  const send = useSend();
  const [refusal, setRefusal] = useState<string | null>(null);
  const say = async (draft: CommandDraft): Promise<boolean> => {
    setRefusal(null);
    const answer = await send(draft);
    if (answer.ok || answer.rejection.code === "nothing_to_change") return true;
    setRefusal(rejectionText(answer.rejection));
    return false;
  };
  return { say, refusal };
}
